/**
 * Tells which run a JVM belongs to, as one of several forks perhaps; start at {@link org.alignunit.forks.TestRun}.
 */
@NullMarked
package org.alignunit.forks;

import org.jspecify.annotations.NullMarked;
