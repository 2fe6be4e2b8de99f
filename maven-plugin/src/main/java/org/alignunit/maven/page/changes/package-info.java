/** What became of approved test cases, on the page and in a pull request; start at {@link org.alignunit.maven.page.changes.ChangesView}. */
@NullMarked
package org.alignunit.maven.page.changes;

import org.jspecify.annotations.NullMarked;
