/**
 * Stores replies and replays them; start at {@link org.alignunit.internal.model.recorded.ReplyStore}.
 */
@NullMarked
package org.alignunit.internal.model.recorded;

import org.jspecify.annotations.NullMarked;
