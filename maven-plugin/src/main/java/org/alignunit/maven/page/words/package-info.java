/**
 * Says in words and round numbers what a result means; start at {@link org.alignunit.internal.result.words.Remarks}.
 */
@NullMarked
package org.alignunit.maven.page.words;

import org.jspecify.annotations.NullMarked;
