/**
 * Distributions over named options and the distances between them; start at {@link org.alignunit.distribution.Distribution}.
 */
@NullMarked
package org.alignunit.distribution;

import org.jspecify.annotations.NullMarked;
