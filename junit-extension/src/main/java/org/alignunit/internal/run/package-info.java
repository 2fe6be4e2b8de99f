/**
 * Drives the cells of a test: asks, reads, tallies and stops when the evidence suffices; start at
 * {@link org.alignunit.internal.run.CellRunner}.
 */
@NullMarked
package org.alignunit.internal.run;

import org.jspecify.annotations.NullMarked;
