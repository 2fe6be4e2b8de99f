/** Bounds of mean squared distances from single answers, for comparisons and for what a model is worth; start at {@code SquaredBounds}. */
@NullMarked
package org.alignunit.internal.verdict.squared;

import org.jspecify.annotations.NullMarked;
