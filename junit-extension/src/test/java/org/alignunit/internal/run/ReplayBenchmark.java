package org.alignunit.internal.run;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.Examples;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.model.recorded.RecordedModel;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.run.respondent.ModelRespondent;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;

/**
 * Prints how long a verdict from 100,000 recorded replies takes, beside the time in which Jackson parses the lines of the
 * same file. Run by the profile {@code benchmark}.
 */
public final class ReplayBenchmark {
    private static final int QUESTIONS = 100;
    private static final int ANSWERS = 1_000;
    private static final int ROUNDS = 9;
    private static final PrintStream OUT = System.out;
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReplayBenchmark() {}

    private record Took(double seconds, double processorSeconds) {}

    private interface Job {
        void run() throws IOException;
    }

    /**
     * Runs everything.
     *
     * @param arguments rounds (9), may be left out
     * @throws IOException if no file can be written
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        Path directory = Files.createTempDirectory("replay");
        try {
            Cell cell = cell(directory);
            Path file = record(cell, directory);
            List<Took> parsing = new ArrayList<>();
            List<Took> replaying = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                parsing.add(time(() -> parse(file)));
                replaying.add(time(() -> replay(cell, directory)));
            }
            OUT.printf(
                    Locale.ROOT,
                    "%d replies, %.1f MB; in a heap of at most %d MB%n",
                    QUESTIONS * ANSWERS,
                    Files.size(file) / 1e6,
                    Runtime.getRuntime().maxMemory() / 1_000_000);
            OUT.println("                     verdict   Jackson   ratio");
            row("first, seconds", replaying.subList(0, 1), parsing.subList(0, 1), false);
            row("then, seconds", replaying.subList(1, rounds), parsing.subList(1, rounds), false);
            row("then, processor s", replaying.subList(1, rounds), parsing.subList(1, rounds), true);
        } finally {
            try (var all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void row(String name, List<Took> verdict, List<Took> jackson, boolean processor) {
        double ours = median(verdict, processor);
        double theirs = median(jackson, processor);
        OUT.printf(Locale.ROOT, "%-18s %9.3f %9.3f %7.2f%n", name, ours, theirs, ours / theirs);
    }

    private static double median(List<Took> runs, boolean processor) {
        double[] sorted = runs.stream()
                .mapToDouble(processor ? Took::processorSeconds : Took::seconds)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private static Took time(Job job) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        job.run();
        return new Took((System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    private static void parse(Path file) throws IOException {
        long texts = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line; (line = lines.readLine()) != null; ) {
                texts += MAPPER.readTree(line).path("text").asText().length();
            }
        }
        if (texts != QUESTIONS * ANSWERS) {
            throw new IllegalStateException(texts + " replies");
        }
    }

    private static void replay(Cell cell, Path directory) {
        try (ReplyStore recordings = ReplyStore.in(directory)) {
            measure(cell, RecordedModel.replay("m", recordings));
        }
    }

    private static Path record(Cell cell, Path directory) {
        Random random = new Random(1);
        LanguageModel model = new LanguageModel() {
            @Override
            public String name() {
                return "m";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                String letter = String.valueOf((char) ('A' + random.nextInt(4)));
                return CompletableFuture.completedFuture(
                        new Reply(letter, List.of(), new Usage(85, 1), "m-2026-01-01", Optional.empty()));
            }
        };
        try (ReplyStore recordings = ReplyStore.in(directory)) {
            measure(cell, RecordedModel.record(model, recordings));
            return recordings.file("m");
        }
    }

    private static void measure(Cell cell, LanguageModel model) {
        Elicitation elicitation = new Elicitation(
                cell.survey(),
                new PersonaCondition(Steering.PERSONA, PersonaForm.SENTENCE),
                cell.expression(),
                PromptVariants.of(0, 1, new PersonaCondition(Steering.PERSONA, PersonaForm.SENTENCE)),
                new Examples(cell.survey(), Set.of(), 0));
        Measurement measured = CellRunner.run(
                        cell, new ModelRespondent(elicitation, model), new Cancellation(), new Progress())
                .join();
        long replies = measured.cost().calls() + measured.cost().replayedCalls();
        if (replies != QUESTIONS * ANSWERS) {
            throw new IllegalStateException(replies + " replies: " + measured.failure());
        }
    }

    private static Cell cell(Path directory) throws IOException {
        String questions =
                IntStream.range(0, QUESTIONS).mapToObj(q -> """
                        {"id": "q%d", "text": "How much do you agree with statement number %d of this list?",
                         "scale": "nominal", "options": [{"text": "Agree strongly"}, {"text": "Agree"},
                         {"text": "Disagree"}, {"text": "Disagree strongly"}]}""".formatted(q, q)).collect(Collectors.joining(","));
        String references = IntStream.range(0, QUESTIONS)
                .mapToObj(q -> """
                        {"question": "q%d", "group": "AGE=Young", "counts": {"Agree strongly": %d, "Agree": 250,
                         "Disagree": 180, "Disagree strongly": %d}}""".formatted(q, 20 + 3 * q, 500 - 2 * q))
                .collect(Collectors.joining(","));
        Path file = Files.writeString(directory.resolve("survey.json"), """
                {"id": "s", "questions": [%s], "references": [%s],
                 "groups": [{"attribute": "AGE", "value": "Young", "persona": "a young person"}]}""".formatted(questions, references));
        Survey survey = Surveys.read(file);
        // nothing is asserted, so that every reply is wanted
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.empty(), 0.05, false, 0.2, ANSWERS);
        return new Cell(
                survey,
                survey.groups().get(0),
                survey.questions(),
                0,
                new Cell.Method(Expression.SAMPLED, PromptVariants.asItStands(), false),
                new Cell.Criterion(rule, Decision.BOUNDS),
                Optional.empty(),
                1);
    }
}
