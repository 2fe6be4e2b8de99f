/** Replies read by stated rules, or rejected with a reason that can be counted; start at {@code ReplyReader}. */
@NullMarked
package org.alignunit.internal.elicitation.reading;

import org.jspecify.annotations.NullMarked;
