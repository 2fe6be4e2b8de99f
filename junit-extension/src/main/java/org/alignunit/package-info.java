/**
 * The enums that an annotation takes; start at {@link org.alignunit.Expression}.
 */
@NullMarked
package org.alignunit;

import org.jspecify.annotations.NullMarked;
