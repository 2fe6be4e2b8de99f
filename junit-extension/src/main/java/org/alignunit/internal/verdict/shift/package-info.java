/**
 * Tests whether new answers come from the distribution of recorded ones; start at
 * {@link org.alignunit.internal.verdict.shift.ShiftEvidence}.
 */
@NullMarked
package org.alignunit.internal.verdict.shift;

import org.jspecify.annotations.NullMarked;
