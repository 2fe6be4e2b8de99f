/**
 * Tells which run a JVM belongs to, as one of several forks perhaps; start at {@link org.alignunit.internal.forks.TestRun}.
 */
@NullMarked
package org.alignunit.internal.forks;

import org.jspecify.annotations.NullMarked;
