/** The enums of annotations and results; start at {@link org.alignunit.Expression}. */
@NullMarked
package org.alignunit;

import org.jspecify.annotations.NullMarked;
