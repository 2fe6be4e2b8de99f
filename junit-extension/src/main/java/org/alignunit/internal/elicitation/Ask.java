package org.alignunit.internal.elicitation;

import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.elicitation.expression.OpinionReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** One reply to ask for, its index among those to this very prompt, from 0, and how to read it. */
public record Ask(Prompt prompt, int draw, OpinionReader reader) {
    /** {@return the options in the order and with the letters that the prompt shows} */
    public Shown shown() {
        return reader.shown();
    }

    /** {@return what a reply says, or why it cannot be read} */
    public Opinion read(Reply reply) {
        return reader.read(reply);
    }
}
