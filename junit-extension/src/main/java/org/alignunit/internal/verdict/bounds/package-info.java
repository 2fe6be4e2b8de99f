/**
 * Bounds of distances that several kinds of evidence share. Internal: what is public here is so for the neighbouring
 * packages only, and may change; start at {@link org.alignunit.internal.verdict.bounds.Bounds}.
 */
@NullMarked
package org.alignunit.internal.verdict.bounds;

import org.jspecify.annotations.NullMarked;
