/** The annotations of alignment tests, and the JUnit extension behind them; start at {@link org.alignunit.junit.AlignmentTest}. */
@NullMarked
package org.alignunit.junit;

import org.jspecify.annotations.NullMarked;
