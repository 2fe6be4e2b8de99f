/**
 * Tests whether answers that were drawn one after the other depend on each other, at an error rate that holds at all times;
 * start at {@code SequenceEvidence}.
 */
@NullMarked
package org.alignunit.internal.verdict.dependence;

import org.jspecify.annotations.NullMarked;
