/** Who answers: a model, a panel or a user's pipeline; start at {@code Respondent}. */
@NullMarked
package org.alignunit.internal.run.respondent;

import org.jspecify.annotations.NullMarked;
