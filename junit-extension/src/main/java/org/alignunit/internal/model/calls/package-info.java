/**
 * How calls are made, whatever the model: one queue, one rule for outages, the threads that wait; start at
 * {@link org.alignunit.internal.model.calls.CallQueue}.
 */
@NullMarked
package org.alignunit.internal.model.calls;

import org.jspecify.annotations.NullMarked;
