package org.alignunit.internal.model.adapted;

import org.alignunit.model.Reply;

/**
 * What a chat model gave.
 *
 * @param reply the reply
 * @param cutOff whether it was ended at its greatest length
 */
public record ChatReply(Reply reply, boolean cutOff) {}
