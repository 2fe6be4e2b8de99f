/**
 * Recorded replies; start at {@link org.alignunit.model.recorded.Recordings}.
 */
@NullMarked
package org.alignunit.model.recorded;

import org.jspecify.annotations.NullMarked;
