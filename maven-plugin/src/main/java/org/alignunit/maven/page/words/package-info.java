/**
 * Facts about how a test was measured, and what all tests cost; start at {@link org.alignunit.maven.page.words.Fact}.
 */
@NullMarked
package org.alignunit.maven.page.words;

import org.jspecify.annotations.NullMarked;
