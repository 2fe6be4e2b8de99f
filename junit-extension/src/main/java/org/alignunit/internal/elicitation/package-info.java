/**
 * How a model is asked for a group's distribution: steering and expression turn a question and a group into prompts, and
 * replies into shares; start at {@link org.alignunit.internal.elicitation.Elicitation}.
 */
@NullMarked
package org.alignunit.internal.elicitation;

import org.jspecify.annotations.NullMarked;
