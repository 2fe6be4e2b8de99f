/**
 * What a model does not take, found out as it is asked; start at {@link org.alignunit.model.dialect.Dialect}.
 */
@NullMarked
package org.alignunit.model.dialect;

import org.jspecify.annotations.NullMarked;
