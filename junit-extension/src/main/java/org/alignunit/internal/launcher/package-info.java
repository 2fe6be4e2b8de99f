/** What JUnit's launcher loads; start at {@link org.alignunit.internal.launcher.ParameterCheck}. */
@NullMarked
package org.alignunit.internal.launcher;

import org.jspecify.annotations.NullMarked;
