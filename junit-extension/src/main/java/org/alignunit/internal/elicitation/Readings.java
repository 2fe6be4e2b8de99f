package org.alignunit.internal.elicitation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.Expression;
import org.alignunit.internal.elicitation.reading.ReplyReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.model.Reply;
import org.alignunit.survey.Question;

/** What the replies to one prompt say. Short ones, which come again and again, are read once. */
final class Readings {
    private static final int SHORT = 16;
    private static final int KEPT = 100;

    private final Shown shown;
    private final Opinions opinions;
    private final Expression expression;
    private final ReplyReader reader;
    private final Map<String, Opinion> known = new ConcurrentHashMap<>();

    Readings(Question question, Shown shown, Expression expression, ReplyReader reader) {
        this.shown = shown;
        this.opinions = new Opinions(question, shown);
        this.expression = expression;
        this.reader = reader;
    }

    Shown shown() {
        return shown;
    }

    Opinion of(Reply reply) {
        Opinion opinion = known.get(reply.text());
        if (opinion == null || !reply.tokens().isEmpty()) {
            opinion = opinions.of(reader.read(reply, shown), expression);
            if (reply.tokens().isEmpty() && reply.text().length() <= SHORT && known.size() < KEPT) {
                known.put(reply.text(), opinion);
            }
        }
        return opinion;
    }
}
