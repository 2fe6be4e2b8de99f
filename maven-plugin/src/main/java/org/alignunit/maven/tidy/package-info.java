/**
 * Finds recorded replies that no test wants, and drops them; start at {@link org.alignunit.maven.tidy.Tidy}.
 */
@NullMarked
package org.alignunit.maven.tidy;

import org.jspecify.annotations.NullMarked;
