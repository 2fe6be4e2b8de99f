package org.alignunit.internal.elicitation.reading;

import org.alignunit.model.Reply;

/** Reads replies of one kind of expression; takes any text whatever and throws nothing. Safe for several threads. */
public interface ReplyReader {
    /**
     * Reads one reply.
     *
     * @param reply what the model gave
     * @param shown the options as they were shown to it
     * @return what it says, or why that cannot be told
     */
    Reading read(Reply reply, Shown shown);
}
