package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.internal.elicitation.Ask;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.Examples;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.model.Reply;
import org.alignunit.model.http.ChildJvm;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Prints what a class of alignment tests on recordings adds to a JUnit run in a process of its own. Run by the profile
 * {@code benchmark}.
 */
public final class StartUpBenchmark {
    private static final int ROUNDS = 11;
    static final String SURVEY = "surveys/start-up.json";
    static final PrintStream OUT = System.out;

    private StartUpBenchmark() {}

    static class Plain {
        @Test
        void adds_up() {
            assertThat(1 + 1).isEqualTo(2);
        }
    }

    static class OnRecordings {
        @AlignmentTest(survey = SURVEY, groups = "AGE=*", expression = Expression.VERBALIZED, within = 0.3)
        void answers_like_each_group() {}
    }

    /**
     * Runs everything.
     *
     * @param arguments rounds (11), may be left out; with a directory first, one run of the classes named after it
     * @throws IOException if no file can be written or no other process started
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 1) {
            run(Arrays.asList(arguments));
            return;
        }
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        withRecordings(directory -> {
            for (int i = 0; i < rounds; i++) {
                without.add(time(directory, List.of(), Plain.class));
                with.add(time(directory, List.of(), Plain.class, OnRecordings.class));
            }
        });
        OUT.printf(
                Locale.ROOT,
                "JUnit run in a new process, medians of %d, milliseconds: %.0f; with alignment tests on recordings %.0f,"
                        + " %.0f more%n",
                rounds,
                median(without),
                median(with),
                median(with) - median(without));
    }

    /** Measures in a directory. */
    interface Measuring {
        void in(Path directory) throws IOException, InterruptedException;
    }

    static void withRecordings(Measuring measuring) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("start-up");
        try {
            record(directory);
            measuring.in(directory);
        } finally {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    static double time(Path directory, List<String> options, Class<?>... tests)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command(directory, options, tests))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the run failed: " + exit);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Runs test classes on what {@link #record} left in a directory. */
    static List<String> command(Path directory, List<String> options, Class<?>... tests) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                ChildJvm.classPath() + File.pathSeparator + directory,
                StartUpBenchmark.class.getName(),
                directory.toString()));
        Stream.of(tests).map(Class::getName).forEach(command::add);
        return command;
    }

    private static void run(List<String> arguments) {
        Path directory = Path.of(arguments.get(0));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(arguments.stream()
                        .skip(1)
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .configurationParameter("alignunit.model", "openai:start-up")
                .configurationParameter("alignunit.recordings.directory", directory.toString())
                .configurationParameter(
                        "alignunit.output", directory.resolve("output").toString())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.err));
        System.exit(summary.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
    }

    /** Leaves a survey and its replies in a directory. */
    static void record(Path directory) throws IOException {
        String questions =
                Stream.of("tea", "milk", "water").map(id -> """
                        {"id": "%1$s", "text": "Do you drink %1$s?", "scale": "nominal",
                         "options": [{"text": "Often"}, {"text": "Rarely"}, {"text": "Never"}]}""".formatted(id)).collect(Collectors.joining(","));
        String references = Stream.of("tea", "milk", "water")
                .flatMap(id -> Stream.of("Young", "Old").map(age -> """
                        {"question": "%s", "group": "AGE=%s", "counts": {"Often": 50, "Rarely": 30, "Never": 20}}""".formatted(id, age)))
                .collect(Collectors.joining(","));
        Path file = directory.resolve(SURVEY);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"id": "drinks", "questions": [%s], "references": [%s],
                 "groups": [{"attribute": "AGE", "value": "Young", "persona": "a young person"},
                            {"attribute": "AGE", "value": "Old", "persona": "an old person"}]}""".formatted(questions, references));
        Survey survey = Surveys.read(file);
        Elicitation elicitation = new Elicitation(
                survey,
                new PersonaCondition(Steering.PERSONA, PersonaForm.SENTENCE),
                Expression.VERBALIZED,
                PromptVariants.of(0, 1, new PersonaCondition(Steering.PERSONA, PersonaForm.SENTENCE)),
                new Examples(survey, Set.of(), 0));
        try (ReplyStore recordings = ReplyStore.in(directory)) {
            survey.questions()
                    .forEach(question -> survey.groups().forEach(group -> {
                        Ask ask = elicitation.ask(question, group, 0);
                        recordings.add(
                                "start-up",
                                ask.prompt(),
                                ask.draw(),
                                Reply.of("{\"A\": \"50%\", \"B\": \"30%\", \"C\": \"20%\"}"));
                    }));
        }
    }
}
