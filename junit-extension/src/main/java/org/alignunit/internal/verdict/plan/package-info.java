/**
 * Estimates before the first call: the distance that chance alone shows, and the replies that a verdict takes; start at
 * {@code CostEstimate}.
 */
@NullMarked
package org.alignunit.internal.verdict.plan;

import org.jspecify.annotations.NullMarked;
