/**
 * Scores of a question's counts that are at least, or at most, its distance on average, whatever the model is, and that decide
 * soonest under this condition; start at {@code ScoreSearch}.
 */
@NullMarked
package org.alignunit.internal.verdict.scores;

import org.jspecify.annotations.NullMarked;
