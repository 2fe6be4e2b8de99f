/**
 * Replies read by stated rules, or rejected with a reason that can be counted; start at
 * {@link org.alignunit.internal.elicitation.reading.ReplyReaders}.
 */
@NullMarked
package org.alignunit.internal.elicitation.reading;

import org.jspecify.annotations.NullMarked;
