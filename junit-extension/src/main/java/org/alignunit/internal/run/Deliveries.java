package org.alignunit.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.model.ModelException;
import org.alignunit.model.Reply;

/**
 * Finds replies that are no draws of their own, where a prompt is put several times: a cache gave them, by its own words or because
 * one response came twice. An id alone tells little: one server draws it from 999 numbers, another sends a constant.
 */
final class Deliveries {
    /** The problem of a reply before which an attempt was sent whose answer never came. */
    static final String LOST = "answer lost (time-out or broken connection)";

    /** Shorter ids than this are drawn from few numbers, or are made up by hand. */
    private static final int SHORTEST_ID = 16;

    /** A cache keeps nothing longer: an older time of creation is no clock's. */
    private static final Duration OLDEST = Duration.ofDays(60);

    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    /** What makes a response this one and no other. */
    private record Response(long created, String text) {}

    /** The responses of one id, how many replies they were, and whether they tell the time. */
    private static final class OneId {
        private final Set<Response> different = new HashSet<>();
        private int replies;
        private boolean timed;

        void add(Response response, Instant received) {
            different.add(response);
            replies++;
            Duration age = Duration.between(Instant.ofEpochSecond(response.created()), received);
            timed = age.compareTo(CLOCKS_APART.negated()) > 0 && age.compareTo(OLDEST) < 0;
        }

        boolean sameTwice() {
            return replies > 1 && different.size() == 1;
        }
    }

    private final Cell cell;
    private final boolean repeats;
    private final int[] variants;
    private final List<Map<String, OneId>> responses;

    Deliveries(Cell cell) {
        this.cell = cell;
        repeats = cell.strategy().repeats();
        variants = cell.variantCounts();
        responses = cell.asked().stream()
                .map(asked -> (Map<String, OneId>) new TreeMap<String, OneId>())
                .toList();
    }

    /** Whether a question's prompts are put several times, so that replies are to be draws of their own. */
    private boolean independent(int question) {
        return repeats && cell.rule().maxReplies() > variants[question];
    }

    /**
     * The opinion that counts. Which answers get lost may depend on them: what the first attempt brought is unknown, and another
     * draw is no substitute. Fails where a cache says that it gave the reply.
     */
    Opinion opinion(int question, Respondent.Answer answer) {
        Reply.Delivery delivery = answer.reply().delivery();
        if (!independent(question)) {
            return answer.opinion();
        }
        if (!delivery.cache().isEmpty()) {
            throw failure(question, "a cache gave a reply (" + delivery.cache() + ")");
        }
        if (delivery.id().length() >= SHORTEST_ID) {
            Instant received =
                    answer.reply().origin().map(Reply.Origin::recorded).orElseGet(Instant::now);
            responses
                    .get(question)
                    .computeIfAbsent(delivery.id(), id -> new OneId())
                    .add(new Response(delivery.created(), answer.reply().text()), received);
        }
        return delivery.lost() > 0 ? new Opinion.Unreadable(LOST) : answer.opinion();
    }

    /**
     * To be called at the end. Fails where one response came twice: when a server that gives one id to different responses has shown it. One
     * response alone may also be a server's that makes up id and time of creation.
     */
    void require() {
        for (int question = 0; question < variants.length; question++) {
            Map<String, OneId> ids = responses.get(question);
            for (Map.Entry<String, OneId> id : ids.entrySet()) {
                if (id.getValue().sameTwice() && (ids.size() > 1 || id.getValue().timed)) {
                    throw failure(question, "one response came twice (id " + id.getKey() + ")");
                }
            }
        }
    }

    private ModelException failure(int question, String what) {
        return new ModelException(
                ModelException.Kind.BAD_EXCHANGE,
                ConsoleText.line(String.format(
                        Locale.ROOT,
                        "the replies to \"%s\" are no independent draws: %s. Turn off the cache of the gateway or proxy before"
                                + " the model for these calls, take these replies out of the recordings, and ask again.",
                        cell.asked().get(question).question().id(),
                        what)));
    }
}
