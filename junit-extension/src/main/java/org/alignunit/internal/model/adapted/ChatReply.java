package org.alignunit.internal.model.adapted;

import org.alignunit.model.Reply;

/** A reply, and whether it was cut off at its greatest length. */
public record ChatReply(Reply reply, boolean cutOff) {}
