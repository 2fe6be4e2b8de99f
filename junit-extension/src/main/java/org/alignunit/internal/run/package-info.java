/** Drives the cells of a test: asks, reads, tallies and stops when the evidence suffices; start at {@code CellRunner}. */
@NullMarked
package org.alignunit.internal.run;

import org.jspecify.annotations.NullMarked;
