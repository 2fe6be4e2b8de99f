package org.alignunit.survey;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Prints how long surveys of a size take to open, whatever fills them. Run by the profile {@code benchmark} with
 * {@code -Xmx512m}: each must fit.
 */
public final class SurveySizeBenchmark {
    private static final String OPTIONS =
            "\"scale\":\"nominal\",\"options\":[{\"text\":\"Tea\"},{\"text\":\"Coffee\"}]}";
    private static final String COUNTS = "\"counts\":{\"Tea\":60,\"Coffee\":40}}";
    private static final int LIMIT = 64 << 20;
    /** Stands for as much text as there is room for; each letter has two bytes. */
    private static final String LONG = "\u00e4".repeat(50);

    private static final PrintStream OUT = System.out;

    private SurveySizeBenchmark() {}

    /** What fills a survey: entry to its question, its group and its reference, each of which may be empty. */
    enum Kind {
        QUESTIONS(SurveySizeBenchmark::question, i -> "", i -> ""),
        WORDY_QUESTIONS(
                i -> i == 0
                        ? question(0)
                        : "{\"id\":\"q" + i + "\",\"text\":\"Which " + i
                                + "?\",\"scale\":\"ordinal\",\"context\":{\"Season\":\"winter " + i
                                + "\"},\"options\":[{\"text\":\"Tea " + i + "\",\"value\":1},{\"text\":\"Coffee " + i
                                + "\",\"value\":2}],\"similar\":[\"q0\"],\"paraphrases\":[\"Or " + i + "?\"]}",
                i -> "",
                i -> ""),
        REFERENCES(
                i -> i % 500 == 0 ? question(i / 500) : "",
                i -> i < 500 ? group(i) : "",
                i -> reference(i / 500, i % 500)),
        GROUPS(i -> "", SurveySizeBenchmark::group, i -> reference(0, i)),
        QUESTIONS_AND_REFERENCES(SurveySizeBenchmark::question, i -> "", i -> reference(i, 0)),
        SENSITIVITY(
                i -> i % 500 == 0 ? question(i / 500) : "",
                i -> i < 500 ? group(i) : "",
                i -> reference(i / 500, i % 500)),
        ONE_TEXT(i -> i == 0 ? question(0) : i == 1 ? question(1).replace("no. 1", LONG) : "", i -> "", i -> "");

        private final IntFunction<String> question;
        private final IntFunction<String> group;
        private final IntFunction<String> reference;

        Kind(IntFunction<String> question, IntFunction<String> group, IntFunction<String> reference) {
            this.question = question;
            this.group = group;
            this.reference = reference;
        }

        /** Writes a survey that is a little smaller than so many bytes. */
        void write(Path file, int bytes) throws IOException {
            long room = bytes - (this == SENSITIVITY ? 45_000L : 500L);
            int most = 0;
            try (Writer out = Files.newBufferedWriter(file)) {
                // as many entries of all three kinds as there is room for
                while (this == ONE_TEXT ? most < 2 : room > 200) {
                    room -= question.apply(most).length()
                            + group.apply(most).length()
                            + reference.apply(most).length();
                    room -= Stream.of(question, group, reference)
                            .filter(entry -> !entry.apply(0).isEmpty())
                            .count();
                    most++;
                }
                out.write("{\"id\":\"large\",\"questions\":[");
                entries(out, question, most, question(0), room);
                out.write("],\"groups\":[");
                entries(out, group, most, group(0), room);
                out.write("],\"references\":[");
                if (this == SENSITIVITY) {
                    for (int i = 0; i < most && i < 500; i++) {
                        out.write((i == 0 ? "" : ",") + reference(0, i));
                    }
                    out.write("],\"sensitivity\":[{\"decision\":\"RAKING\",\"name\":\"r\",\"references\":[");
                }
                entries(out, reference, most, reference(0, 0), room);
                out.write(this == SENSITIVITY ? "]}]}" : "]}");
            }
        }

        private static void entries(Writer out, IntFunction<String> entry, int most, String only, long room)
                throws IOException {
            String comma = "";
            for (int i = 0; i < most; i++) {
                String text = entry.apply(i);
                if (!text.isEmpty()) {
                    int place = text.indexOf(LONG);
                    out.write(comma + text.substring(0, Math.max(0, place)));
                    for (long k = 1; place >= 0 && k < room / (2 * LONG.length()); k++) {
                        out.write(LONG);
                    }
                    out.write(text.substring(Math.max(0, place)));
                    comma = ",";
                }
            }
            if (comma.isEmpty()) {
                out.write(only);
            }
        }
    }

    private static String question(int i) {
        return "{\"id\":\"q" + i + "\",\"text\":\"no. " + i + "\"," + OPTIONS;
    }

    private static String group(int i) {
        return "{\"attribute\":\"G\",\"value\":\"v" + i + "\",\"persona\":\"p" + i + "\"}";
    }

    private static String reference(int question, int group) {
        return "{\"question\":\"q" + question + "\",\"group\":\"G=v" + group + "\"," + COUNTS;
    }

    /** Opens a survey of each kind. The arguments are how many bytes each has, and a directory for them. */
    public static void main(String[] args) throws IOException {
        int bytes = args.length > 0 ? Integer.parseInt(args[0]) : LIMIT;
        Path directory = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("surveys");
        OUT.printf("heap of %,d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        for (Kind kind : Kind.values()) {
            Path file = directory.resolve(kind + ".json");
            kind.write(file, bytes);
            long start = System.nanoTime();
            Survey survey = Surveys.read(file);
            OUT.printf(
                    "%s: %,d bytes, %,d questions, %,d groups, %,d references in %.1f s%n",
                    kind,
                    Files.size(file),
                    survey.questions().size(),
                    survey.groups().size(),
                    survey.references().size(),
                    (System.nanoTime() - start) / 1e9);
            Files.delete(file);
        }
    }
}
