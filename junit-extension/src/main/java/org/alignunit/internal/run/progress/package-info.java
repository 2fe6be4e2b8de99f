/**
 * How far a run has come, what it cost, and how far it has to go; start at {@link org.alignunit.internal.run.progress.Progress}.
 */
@NullMarked
package org.alignunit.internal.run.progress;

import org.jspecify.annotations.NullMarked;
