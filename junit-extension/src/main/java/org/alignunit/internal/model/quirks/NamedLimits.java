package org.alignunit.internal.model.quirks;

import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.alignunit.model.Prompt;

/** Numbers that a server names where it refuses a prompt for one: each is learned once, and kept to. Safe for use by several threads. */
final class NamedLimits {
    /** Tokens for the thoughts of a model that reasons, beside those of the reply. */
    static final int ROOM = 4096;

    /** A model needs some room, and no server wants a long reply. */
    private static final int LEAST_ROOM = 256;

    private static final int LARGEST_MINIMUM = 256;

    private static final Pattern BOUND = Pattern.compile(
            "(?i)less|more|most|least|maxim|minim|max |between|range|exceed|up to|below|above|greater|too |limit|[<>\u2264\u2265]");
    private static final Pattern ALTERNATIVES = Pattern.compile("(?i)log_?probs?");
    private static final Pattern LENGTH = Pattern.compile("(?i)max[ _]?(completion_|output_?|new_)?tokens");
    private static final Pattern CONTEXT = Pattern.compile("(?i)context|max[ _]?(completion_|output_?|new_)?tokens");

    /** One that stands by itself, and belongs to no name or version. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\d{1,5}(?![\\w-]|\\.\\d)");

    private volatile int mostAlternatives = Integer.MAX_VALUE;
    private volatile int leastTokens = 1;
    private volatile int room = ROOM;

    /** {@return the prompt within the limits} {@code reasons}: with room for thoughts. */
    Prompt fitted(Prompt prompt, boolean reasons) {
        Prompt roomy = reasons && prompt.topLogProbabilities() == 0 ? prompt.longerBy(room) : prompt;
        return roomy.topLogProbabilities() <= mostAlternatives && roomy.maxTokens() >= leastTokens
                ? roomy
                : new Prompt(
                        roomy.system(),
                        roomy.user(),
                        roomy.temperature(),
                        Math.max(roomy.maxTokens(), leastTokens),
                        Math.min(roomy.topLogProbabilities(), mostAlternatives),
                        roomy.schema());
    }

    /** {@return whether a server names a limit that what it was sent does not keep} Then it is kept to from now on. */
    boolean learn(Prompt sent, boolean reasons, String said) {
        String words = Complaint.withoutEcho(said);
        if (!BOUND.matcher(words).find()) {
            return false;
        }
        if (sent.topLogProbabilities() > 1 && ALTERNATIVES.matcher(words).find()) {
            long most = numbers(words)
                    .filter(number -> number > 0 && number < sent.topLogProbabilities())
                    .max()
                    .orElse(0);
            mostAlternatives = most == 0 ? mostAlternatives : (int) most;
            return most > 0;
        }
        boolean length = LENGTH.matcher(words).find();
        long least = numbers(words)
                .filter(number -> length && number > sent.maxTokens() && number <= LARGEST_MINIMUM)
                .min()
                .orElse(0);
        if (least > 0) {
            leastTokens = (int) least;
            return true;
        }
        return reasons && CONTEXT.matcher(words).find() && lessRoom(sent);
    }

    /** Halves the room, unless somebody else did since the prompt was sent. */
    private synchronized boolean lessRoom(Prompt sent) {
        if (sent.maxTokens() > room && room > LEAST_ROOM) {
            room /= 2;
            return true;
        }
        return sent.maxTokens() > 2 * room;
    }

    private static LongStream numbers(String words) {
        return NUMBER.matcher(words).results().mapToLong(found -> Long.parseLong(found.group()));
    }

    int room() {
        return room;
    }
}
