/**
 * Drives the cells of a test: asks, reads, tallies and stops when the evidence suffices; start at
 * {@link org.alignunit.run.CellRunner}.
 */
@NullMarked
package org.alignunit.run;

import org.jspecify.annotations.NullMarked;
