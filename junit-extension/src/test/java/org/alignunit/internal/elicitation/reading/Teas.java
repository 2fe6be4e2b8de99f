package org.alignunit.internal.elicitation.reading;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.internal.elicitation.reading.ShownReading.Refusal;
import org.alignunit.internal.elicitation.reading.ShownReading.Unreadable;
import org.alignunit.model.Reply;
import org.alignunit.survey.Option;

/** Made-up options, and shorthand for reading a text. */
final class Teas {
    /** With a comma, an apostrophe, a text within a text, and a refusal. */
    static final Shown FIVE = shown("Black", "Green, with mint", "It's all the same", "Green", "Would not say");

    private Teas() {}

    static Shown shown(String... texts) {
        return new Shown(Stream.of(texts)
                .map(text -> new Option(text, null, text.equals("Would not say")))
                .toList());
    }

    static Shown numbered(int options) {
        return shown(IntStream.range(0, options)
                .mapToObj(i -> "Kind number " + (i + 1))
                .toArray(String[]::new));
    }

    static ShownReading read(ReplyReader reader, String text, Shown shown) {
        return reader.read(Reply.of(text), shown);
    }

    /** The kind of an unreadable reply; else what was read instead. */
    static String problem(ShownReading reading) {
        return reading instanceof Unreadable unreadable ? unreadable.kind() : reading.toString();
    }

    static boolean isRefusal(ShownReading reading) {
        return reading instanceof Refusal;
    }

    static List<Integer> answers(ShownReading reading) {
        return reading instanceof ShownReading.Answers answers ? answers.options() : List.of();
    }
}
