/** Evidence on what a test may assert beside a distance: gaps between groups, spread, favourites, worth; start at {@code JudgedProperty}. */
@NullMarked
package org.alignunit.internal.verdict.properties;

import org.jspecify.annotations.NullMarked;
