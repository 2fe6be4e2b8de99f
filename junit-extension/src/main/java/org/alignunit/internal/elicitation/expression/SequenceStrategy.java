package org.alignunit.internal.elicitation.expression;

import org.alignunit.internal.elicitation.reading.ReplyReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.model.Prompt;

/** About thirty letters in one reply. */
final class SequenceStrategy implements ExpressionStrategy {
    @Override
    public Prompt prompt(String text, Shown shown) {
        return new Prompt("", text, 1, 160, 0, "");
    }

    @Override
    public ReplyReader reader() {
        return ReplyReader.SEQUENCE;
    }

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public int replyCharacters(int options) {
        return 60;
    }
}
