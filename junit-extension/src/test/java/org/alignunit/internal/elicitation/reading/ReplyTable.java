package org.alignunit.internal.elicitation.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.elicitation.reading.ShownReading.Answers;
import org.alignunit.internal.elicitation.reading.ShownReading.Shares;
import org.alignunit.internal.elicitation.reading.ShownReading.Unreadable;
import org.alignunit.model.Reply;

/** Replies with what a careful person reads in them, from {@code replies.txt}. */
final class ReplyTable {
    private static final Map<String, Shown> SHOWN = Stream.of("""
            importance | Very important; Important; Somewhat important; Not important; Not at all important
            agreement | Strongly agree; Agree; Neither agree nor disagree; Disagree; Strongly disagree; Prefer not to say
            yesno | Yes; No
            sure | Yes; No; Not sure; Probably
            limits | Yes; Yes, with some limits; No; Don't know
            amount | A lot; A little; Nothing
            worry | Very worried; Not too worried; Not worried at all; No opinion
            degrees | -5; 0; 5
            ages | < 50; 50; > 50
            sexes | A woman; A man; No difference
            parties | Republican, strong; Republican, lean; Democrat
            vitamins | D; C; A
            shops | Market; Supermarket; Online
            """.split("\n"))
            .map(line -> line.split(" \\| "))
            .collect(Collectors.toMap(cells -> cells[0], cells -> Teas.shown(cells[1].split("; "))));

    private ReplyTable() {}

    /**
     * One of them.
     *
     * @param expression how it was asked for
     * @param shown name of the options
     * @param meant letters of answers, shares in percent, "refusal" or "unclear"; with "unread" where no rule reads them
     * @param reply what the model wrote
     */
    record Line(String expression, String shown, String meant, String reply) {
        /** What the reader makes of it, in the words of {@link #meant}. */
        String read() {
            Shown options = SHOWN.get(shown);
            ShownReading reading = switch (expression) {
                case "SAMPLED" -> ReplyReader.SAMPLED.read(Reply.of(reply), options);
                case "SEQUENCE" -> ReplyReader.SEQUENCE.read(Reply.of(reply), options);
                default -> ReplyReader.VERBALIZED.read(Reply.of(reply), options);
            };
            if (reading instanceof Answers answers) {
                return answers.options().stream()
                        .map(i -> String.valueOf(options.label(i)))
                        .collect(Collectors.joining());
            }
            if (reading instanceof Shares shares) {
                return shares.shares().stream()
                        .map(share ->
                                String.valueOf(Math.round(share * 1000) / 10.0).replace(".0", ""))
                        .collect(Collectors.joining(" "));
            }
            return reading instanceof Unreadable ? "unclear" : "refusal";
        }

        @Override
        public String toString() {
            return expression + " of " + shown + ": " + reply.replace("\n", "\\n");
        }
    }

    static Stream<Line> lines() {
        try (InputStream file = ReplyTable.class.getResourceAsStream("replies.txt")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 4))
                    .map(cells -> new Line(cells[0], cells[1], cells[2], cells[3].replace("\\n", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
