/**
 * What adapters of chat models of any library share; start at {@link org.alignunit.internal.model.adapted.AdaptedModel}.
 */
@NullMarked
package org.alignunit.internal.model.adapted;

import org.jspecify.annotations.NullMarked;
