/** Bounds of distances that several kinds of evidence share; start at {@code Bounds}. */
@NullMarked
package org.alignunit.internal.verdict.bounds;

import org.jspecify.annotations.NullMarked;
