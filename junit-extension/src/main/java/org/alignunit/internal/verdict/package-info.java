/** Verdicts on distances with a guaranteed error rate, however early the evidence stops coming; start at {@code Evidence}. */
@NullMarked
package org.alignunit.internal.verdict;

import org.jspecify.annotations.NullMarked;
