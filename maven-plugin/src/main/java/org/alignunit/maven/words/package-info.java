/**
 * Words of pages and tables alone; what a result means is worded in {@link org.alignunit.internal.result.words}; start at
 * {@link org.alignunit.maven.words.CaseWords}.
 */
@NullMarked
package org.alignunit.maven.words;

import org.jspecify.annotations.NullMarked;
