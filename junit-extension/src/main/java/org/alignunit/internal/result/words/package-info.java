/**
 * What a result means, in words and figures. The console, the failure message, the page and Markdown all take them from here, so
 * that they agree. Runs on the class path of the Maven plugin; start at {@link org.alignunit.internal.result.words.FailureMessage}.
 */
@NullMarked
package org.alignunit.internal.result.words;

import org.jspecify.annotations.NullMarked;
