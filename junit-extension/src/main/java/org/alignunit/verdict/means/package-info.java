/**
 * Evidence on the mean distance over questions, from answers, calls or log-probabilities; start at
 * {@link org.alignunit.verdict.means.MeanEvidence}.
 */
@NullMarked
package org.alignunit.verdict.means;

import org.jspecify.annotations.NullMarked;
