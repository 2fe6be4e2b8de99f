package org.alignunit.internal.elicitation.reading;

import org.alignunit.model.Reply;

/** Reads replies of one kind of expression; takes any text whatever and throws nothing. Safe for several threads. */
public interface ReplyReader {
    /** {@return what a reply says, or why that cannot be read} */
    ShownReading read(Reply reply, Shown shown);
}
