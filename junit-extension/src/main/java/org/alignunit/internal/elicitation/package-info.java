/** Prompts made of steering and expression; start at {@code Elicitation}. */
@NullMarked
package org.alignunit.internal.elicitation;

import org.jspecify.annotations.NullMarked;
