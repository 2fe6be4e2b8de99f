/**
 * What a result means, in words and figures: console, failure message, page and Markdown agree because they take them from here.
 * Runs on the class path of the Maven plugin; start at {@code FailureMessage}.
 */
@NullMarked
package org.alignunit.internal.result.words;

import org.jspecify.annotations.NullMarked;
