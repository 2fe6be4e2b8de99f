/** Prompts made of steering and expression, and replies turned into shares; start at {@code Elicitation}. */
@NullMarked
package org.alignunit.internal.elicitation;

import org.jspecify.annotations.NullMarked;
