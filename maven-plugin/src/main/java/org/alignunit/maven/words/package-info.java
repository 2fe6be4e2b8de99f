/**
 * Words of pages and tables alone; what a result means is worded in {@link org.alignunit.internal.result.words}.
 */
@NullMarked
package org.alignunit.maven.words;

import org.jspecify.annotations.NullMarked;
