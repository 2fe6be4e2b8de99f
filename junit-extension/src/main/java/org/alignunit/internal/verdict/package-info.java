/**
 * Verdicts on distances with a guaranteed error rate, however early the evidence stops coming: what is asked and what is
 * answered, whatever the kind of evidence; start at {@link org.alignunit.internal.verdict.Evidence}.
 */
@NullMarked
package org.alignunit.internal.verdict;

import org.jspecify.annotations.NullMarked;
