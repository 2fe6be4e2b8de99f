/** Has the configurations of a test race for the one nearest to people; start at {@code Race}. */
@NullMarked
package org.alignunit.internal.run.race;

import org.jspecify.annotations.NullMarked;
