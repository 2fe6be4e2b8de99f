package org.alignunit.internal.elicitation.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.alignunit.internal.model.calls.ServerMessage;
import org.alignunit.internal.text.ConsoleText;
import org.alignunit.model.Reply;
import org.alignunit.survey.Option;

/**
 * How long texts take that a model or a server repeats something in: {@code mvn -Pbenchmark -pl junit-extension test-compile exec:java
 * -Dexec.mainClass=org.alignunit.internal.elicitation.reading.HostileTextBenchmark}. Ten times the length should take ten times as long.
 */
final class HostileTextBenchmark {
    private static final List<String> BEGINNINGS = List.of("", "A. ", "{", "\"");
    private static final List<String> UNITS = List.of(
            "<think>",
            "</think>",
            "<think></think>",
            "x\n",
            "\n",
            " ",
            "{",
            "}",
            "{\"A\":",
            "A: 1, ",
            "A ",
            "1. A\n",
            "I can't ",
            "I'm an ",
            "\\boxed{",
            "\\text{",
            "<answer>",
            "<|im_end|>",
            "</s>",
            "<s> ",
            "[INST]",
            "Question:\n",
            "Answer: ",
            "```\n",
            "\"answer\": \"",
            "\"reason\":\"\\\\",
            "\"reason\":\"\\a",
            "//",
            "A-B ",
            "I'd say ",
            "but ",
            "if ",
            "because ",
            "yes, ",
            "no - ",
            "((",
            "1 A 1 ",
            "30% A, ",
            "as a ",
            "not ",
            "assistantfinal",
            "option ",
            "a? ",
            "a. ",
            ", ",
            "or ",
            " \u2013 ",
            "1,1 ",
            "{\"option\": \"A\", \"share\": 1},",
            "key: {a:1} ",
            "the answer is ",
            "<script ",
            "<",
            "<style x",
            "<script></script",
            "key=",
            "sk-",
            "sk-a",
            "bearer ",
            "bearer x",
            "api_key: ",
            "token: x",
            "12345678-",
            "a***",
            "org-a",
            "eyJ.",
            "-eyJ",
            "?key=",
            "://",
            "\\",
            "%",
            "&",
            "\u001b[");

    private HostileTextBenchmark() {}

    public static void main(String[] arguments) {
        Shown shown =
                new Shown(List.of(new Option("Strongly agree", null, false), new Option("Disagree", null, false)));
        Map<String, Consumer<String>> uses = new LinkedHashMap<>();
        uses.put("VERBALIZED", text -> ReplyReader.VERBALIZED.read(Reply.of(text), shown));
        uses.put("SEQUENCE", text -> ReplyReader.SEQUENCE.read(Reply.of(text), shown));
        uses.put("SAMPLED", text -> ReplyReader.SAMPLED.read(Reply.of(text), shown));
        uses.put("ServerMessage", ServerMessage::quote);
        uses.put("ConsoleText", ConsoleText::line);
        uses.forEach((name, use) -> {
            worst(use, 50_000); // warms up
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %8.1f ms for 50,000 characters, %8.1f ms for 500,000%n",
                    name,
                    worst(use, 50_000),
                    worst(use, 500_000));
        });
    }

    private static double worst(Consumer<String> use, int length) {
        double worst = 0;
        for (String beginning : BEGINNINGS) {
            for (String unit : UNITS) {
                String text = beginning + unit.repeat(length / unit.length());
                long start = System.nanoTime();
                use.accept(text);
                worst = Math.max(worst, (System.nanoTime() - start) / 1e6);
            }
        }
        return worst;
    }
}
