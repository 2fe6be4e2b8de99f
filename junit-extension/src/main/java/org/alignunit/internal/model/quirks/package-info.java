/**
 * What a model does not take, found out as it is asked; start at {@link org.alignunit.internal.model.quirks.ModelQuirks}.
 */
@NullMarked
package org.alignunit.internal.model.quirks;

import org.jspecify.annotations.NullMarked;
