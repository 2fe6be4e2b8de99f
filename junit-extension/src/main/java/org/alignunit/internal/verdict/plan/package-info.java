/**
 * What can be said before the first call: the distance that chance will show, and what a verdict will cost; start at
 * {@link org.alignunit.internal.verdict.plan.Planner}.
 */
@NullMarked
package org.alignunit.internal.verdict.plan;

import org.jspecify.annotations.NullMarked;
