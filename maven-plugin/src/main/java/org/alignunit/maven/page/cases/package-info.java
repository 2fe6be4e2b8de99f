/** A test case on the page; start at {@link org.alignunit.maven.page.cases.TestView}. */
@NullMarked
package org.alignunit.maven.page.cases;

import org.jspecify.annotations.NullMarked;
