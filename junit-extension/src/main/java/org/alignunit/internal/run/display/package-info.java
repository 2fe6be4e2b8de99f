/**
 * Shows how far a long run has come; start at {@link org.alignunit.internal.run.display.ProgressDisplay}.
 */
@NullMarked
package org.alignunit.internal.run.display;

import org.jspecify.annotations.NullMarked;
