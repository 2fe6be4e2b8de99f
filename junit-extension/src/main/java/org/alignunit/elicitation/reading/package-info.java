/**
 * Replies read by stated rules, or rejected with a reason that can be counted; start at
 * {@link org.alignunit.elicitation.reading.ReplyReaders}.
 */
@NullMarked
package org.alignunit.elicitation.reading;

import org.jspecify.annotations.NullMarked;
