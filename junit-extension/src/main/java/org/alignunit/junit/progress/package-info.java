/**
 * Shows how far a long run has come; start at {@link org.alignunit.junit.progress.ProgressDisplay}.
 */
@NullMarked
package org.alignunit.junit.progress;

import org.jspecify.annotations.NullMarked;
