/**
 * The goals: each Mojo parses its parameters, delegates and logs; start at {@link org.alignunit.maven.CheckMojo}.
 */
@NullMarked
package org.alignunit.maven;

import org.jspecify.annotations.NullMarked;
