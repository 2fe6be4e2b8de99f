package org.alignunit.internal.elicitation.expression;

import java.util.StringJoiner;
import org.alignunit.internal.elicitation.reading.ReplyReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.model.Prompt;

/** A JSON object with the share of each option in one reply. */
final class VerbalizedStrategy implements ExpressionStrategy {
    /** As the example in the prompt: a model that is made to write otherwise than it is told answers worse. */
    private static final String SHARE = ":{\"type\":\"string\",\"pattern\":\"^[0-9]{1,3}([.][0-9]+)?%$\"}";

    @Override
    public Prompt prompt(String text, Shown shown) {
        return new Prompt("", text, 1, 60 + 16 * shown.options().size(), 0, schema(shown));
    }

    @Override
    public ReplyReader reader() {
        return ReplyReader.VERBALIZED;
    }

    @Override
    public int replyCharacters(int options) {
        return 12 * options;
    }

    private static String schema(Shown shown) {
        StringJoiner labels = new StringJoiner(",");
        StringJoiner properties = new StringJoiner(",");
        for (int i = 0; i < shown.options().size(); i++) {
            String label = "\"" + shown.label(i) + "\"";
            labels.add(label);
            properties.add(label + SHARE);
        }
        return "{\"type\":\"object\",\"properties\":{" + properties + "},\"required\":[" + labels
                + "],\"additionalProperties\":false}";
    }
}
