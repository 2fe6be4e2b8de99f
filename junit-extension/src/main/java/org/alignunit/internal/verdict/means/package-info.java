/** Evidence on the mean distance over questions, from answers, calls or log-probabilities; start at {@code MeanEvidence}. */
@NullMarked
package org.alignunit.internal.verdict.means;

import org.jspecify.annotations.NullMarked;
