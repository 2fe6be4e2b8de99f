/**
 * What a run may spend, over all of its tests and forks; start at {@link org.alignunit.internal.model.budget.Budget}.
 */
@NullMarked
package org.alignunit.internal.model.budget;

import org.jspecify.annotations.NullMarked;
