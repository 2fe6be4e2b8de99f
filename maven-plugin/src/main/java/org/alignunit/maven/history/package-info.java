/** What test cases measured in one build after the other; start at {@link org.alignunit.maven.history.History}. */
@NullMarked
package org.alignunit.maven.history;

import org.jspecify.annotations.NullMarked;
