/** The annotations of alignment tests; start at {@link org.alignunit.junit.AlignmentTest}. */
@NullMarked
package org.alignunit.junit;

import org.jspecify.annotations.NullMarked;
