/**
 * What a run may spend, over all of its tests and forks; start at {@link org.alignunit.model.budget.Budget}.
 */
@NullMarked
package org.alignunit.model.budget;

import org.jspecify.annotations.NullMarked;
