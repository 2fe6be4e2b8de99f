package org.alignunit.internal.elicitation.reading;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alignunit.model.Reply;

/**
 * Prints how long the slowest of many replies made to be slow takes each reader: as long as a reply may be, and a megabyte.
 * Run by the profile {@code benchmark}.
 */
public final class ReaderBenchmark {
    private static final int MEGABYTE = 1 << 20;
    private static final int REPEATS = 15;
    private static final PrintStream OUT = System.out;

    /** Each is repeated until the reply is long enough. */
    private static final List<String> PIECES = List.of(
            " ",
            "\n",
            "\t\n",
            "A",
            "A ",
            "A\n",
            "A - ",
            "A, ",
            "A. ",
            "A; ",
            "A because ",
            "a b ",
            "AB",
            "(",
            "[",
            "{",
            "}",
            "\"",
            "'",
            "`",
            "*",
            "_",
            "#",
            "```\n",
            ":",
            "answer:",
            "Answer: ",
            "Answer: A\n",
            "the final answer is ",
            "I choose ",
            "I cannot ",
            "I'm sorry, ",
            "not ",
            "<think>",
            "</think>",
            "<think></think>",
            "1",
            "1.",
            "1. A\n",
            "0.1%",
            "A: 1%\n",
            "{'A': ",
            "\"A\": 1, ",
            "A=",
            "\\\"",
            "\\",
            "%",
            ".",
            ",",
            "e9",
            "-",
            "- ",
            "| A ",
            "| A | 1% |\n",
            "A 1% ",
            "A - 1% ",
            "A, it is ",
            "A, not B ",
            "it is ",
            "well, but A, ",
            "well. ",
            "I can't. ",
            "\\boxed{A}",
            "<answer>",
            "\"answer\": \"A\" ",
            "\"note\": \"",
            "\"A\": {",
            "{\"A\": 1}, ",
            "{\"option\": \"A\", ",
            "1% A, ",
            "1% ",
            "1%, ",
            "A: 1% - x; ",
            "A: 1% - ",
            "//",
            "A:\n",
            "it is:\n",
            "<s>",
            "<s> ",
            "</s>",
            "<|",
            "<|s|>",
            "[/INST] ",
            "assistantfinal",
            "[think]",
            "yes, ",
            "\u00a0",
            "\uff21",
            "\ud83d\ude00");

    private ReaderBenchmark() {}

    /** Runs everything. */
    public static void main(String[] arguments) {
        Map<String, ReplyReader> readers = new TreeMap<>(Map.of(
                "verbalized", ReplyReader.VERBALIZED,
                "sequence", ReplyReader.SEQUENCE,
                "sampled", ReplyReader.SAMPLED,
                "log-probabilities", ReplyReader.LOG_PROBABILITIES));
        OUT.println("reader             characters   slowest, ms   made of");
        readers.forEach((name, reader) -> {
            for (int length : new int[] {ReplyReader.LONGEST_REPLY, MEGABYTE}) {
                slowest(name, reader, length);
            }
        });
    }

    private static void slowest(String name, ReplyReader reader, int length) {
        double slowest = 0;
        String piece = "";
        for (String tried : PIECES) {
            for (String first : List.of("", "A", "{", "I ")) {
                String text = (first + tried.repeat(length / tried.length() + 1)).substring(0, length);
                double millis = quickest(reader, Reply.of(text));
                if (millis > slowest) {
                    slowest = millis;
                    piece = first + tried + tried + "...";
                }
            }
        }
        OUT.printf(Locale.ROOT, "%-18s %10d %13.2f   %s%n", name, length, slowest, piece.replace("\n", "\\n"));
    }

    /** The quickest of some repeats: what the code takes, not what else the machine does. */
    private static double quickest(ReplyReader reader, Reply reply) {
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            reader.read(reply, Teas.FIVE);
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        return quickest / 1e6;
    }
}
