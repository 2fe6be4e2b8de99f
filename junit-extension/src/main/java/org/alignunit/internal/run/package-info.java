/** Runs a test case: asks in rounds, counts, and judges when the evidence suffices; start at {@code CellRunner}. */
@NullMarked
package org.alignunit.internal.run;

import org.jspecify.annotations.NullMarked;
