package org.alignunit.internal.elicitation;

import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** One reply to ask for, and how to read it. Safe for use by several threads. */
public final class Ask {
    private final Prompt prompt;
    private final int draw;
    private final Readings readings;

    Ask(Prompt prompt, int draw, Readings readings) {
        this.prompt = prompt;
        this.draw = draw;
        this.readings = readings;
    }

    /** {@return what is sent} */
    public Prompt prompt() {
        return prompt;
    }

    /** {@return the reply's index among those to this very prompt, from 0} */
    public int draw() {
        return draw;
    }

    /** {@return the options in the order and with the letters that the prompt shows} */
    public Shown shown() {
        return readings.shown();
    }

    /**
     * Reads a reply by the rules of the expression.
     *
     * @param reply what the model gave
     * @return what it says, or why nothing can be read
     */
    public Opinion read(Reply reply) {
        return readings.of(reply);
    }
}
