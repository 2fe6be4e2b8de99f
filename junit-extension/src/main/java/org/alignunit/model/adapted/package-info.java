/**
 * What adapters of chat models of any library share; start at {@link org.alignunit.model.adapted.AdaptedModel}.
 */
@NullMarked
package org.alignunit.model.adapted;

import org.jspecify.annotations.NullMarked;
