/**
 * What differs by expression, from the limits of a prompt to the evidence of its replies; start at {@code ExpressionStrategy}.
 */
@NullMarked
package org.alignunit.internal.elicitation.expression;

import org.jspecify.annotations.NullMarked;
