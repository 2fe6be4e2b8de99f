/** The matrix of subjects and properties on the page; start at {@link org.alignunit.maven.page.subject.MatrixView}. */
@NullMarked
package org.alignunit.maven.page.subject;

import org.jspecify.annotations.NullMarked;
