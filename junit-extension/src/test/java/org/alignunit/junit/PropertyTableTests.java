package org.alignunit.junit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.alignunit.Baseline;
import org.alignunit.Correction;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.Property;
import org.alignunit.ReferenceKind;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestResult;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.alignunit.survey.Group;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of docs/properties.md that says what the bounds of each property count, by what is asked: all of it, run. */
class PropertyTableTests extends InJUnit {
    private static final Path PAGE = Path.of("../docs/properties.md");

    /** Answers in the way that it is asked, always by the same shares of the options A to D. */
    private record Anyhow(double factor, double certainty, double declining) implements LanguageModel {
        @Override
        public String name() {
            return "anyhow";
        }

        double[] shares(String text) {
            int number = Integer.parseInt(text.split("proposal ")[1].substring(0, 2));
            int side = text.contains("on the left") == (number % 2 == 0) ? 1 : -1;
            double agree = (40 + number + side * 20 * factor) / 100;
            agree = certainty == 0 ? agree : agree > 0.4 ? certainty : 0.8 - certainty;
            double opinions = 1 - declining;
            return new double[] {agree * opinions, 0.2 * opinions, (0.8 - agree) * opinions, declining};
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            double[] shares = shares(prompt.system() + prompt.user());
            SplittableRandom random = new SplittableRandom(31L * prompt.user().hashCode() + draw);
            if (prompt.topLogProbabilities() > 0) {
                return CompletableFuture.completedFuture(letters(shares));
            }
            if (!prompt.schema().isEmpty()) {
                double moved = Math.min(shares[0], shares[2]) * 0.1 * (random.nextDouble() - 0.5);
                return said("{\"A\": %.5f, \"B\": %.5f, \"C\": %.5f, \"D\": %.5f}"
                        .formatted(shares[0] + moved, shares[1], shares[2] - moved, shares[3]));
            }
            int answers = prompt.maxTokens() > 16 ? 100 : 1;
            double start = random.nextDouble();
            return said(IntStream.range(0, answers)
                    .mapToObj(i -> String.valueOf((char) ('A' + option(shares, (i + start) / answers))))
                    .collect(joining()));
        }

        private static int option(double[] shares, double at) {
            double sum = shares[0];
            int option = 0;
            while (sum <= at && option < 3) {
                sum += shares[++option];
            }
            return option;
        }

        private static CompletableFuture<Reply> said(String text) {
            return CompletableFuture.completedFuture(Reply.of(text));
        }

        /** All but a hundredth, which may be any option's. */
        private static Reply letters(double[] shares) {
            Map<String, Double> letters = new LinkedHashMap<>();
            for (int k = 0; k < 4; k++) {
                letters.put(String.valueOf((char) ('A' + k)), Math.log(Math.max(1e-9, shares[k] * 0.99)));
            }
            return new Reply("A", List.of(new TokenAlternatives("A", letters)), Usage.NONE, "", Optional.empty());
        }
    }

    private static final double PEOPLE_DECLINE = 10 / 210.0;
    private static final Anyhow LIKE_PEOPLE = new Anyhow(1, 0, 0);
    private static final Anyhow UNLIKE = new Anyhow(-1, 0.79, 0);
    private static final Anyhow DECLINING = new Anyhow(1, 0, 0.6);

    @KeepsGroupGaps(min = 0.4, max = 1.6)
    @KeepsSpread(min = 0.6)
    @KeepsTopAnswer(min = 0.3)
    @KeepsRefusals(within = 0.2)
    @BeatsBaseline(Baseline.UNIFORM)
    @WorthRespondents(min = 2)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Keeps {}

    abstract static class Asked {
        @AlignmentTest(
                survey = "surveys/sides.json",
                expression = {
                    Expression.SAMPLED,
                    Expression.SEQUENCE,
                    Expression.VERBALIZED,
                    Expression.LOG_PROBABILITIES
                },
                correction = Correction.NONE,
                maxUnanswered = 0.9)
        @Keeps
        void once() {}

        @AlignmentTest(
                survey = "surveys/sides.json",
                expression = {Expression.SEQUENCE, Expression.VERBALIZED},
                correction = Correction.NONE,
                maxUnanswered = 0.9,
                maxCalls = 480)
        @Keeps
        void several_times() {}

        @AlignmentTest(
                survey = "surveys/sides.json",
                expression = {
                    Expression.SAMPLED,
                    Expression.SEQUENCE,
                    Expression.VERBALIZED,
                    Expression.LOG_PROBABILITIES
                })
        @KeepsStructure(max = 0.05)
        void structure() {}
    }

    static class LikePeople extends Asked {
        @ModelUnderTest
        static final LanguageModel MODEL = LIKE_PEOPLE;
    }

    static class Unlike extends Asked {
        @ModelUnderTest
        static final LanguageModel MODEL = UNLIKE;
    }

    static class Declining extends Asked {
        @ModelUnderTest
        static final LanguageModel MODEL = DECLINING;
    }

    static class Piped {
        private final Map<String, Integer> draws = new ConcurrentHashMap<>();

        @RespondentUnderTest
        String answer(Question question, Group group) {
            String asked = group.persona() + question.text();
            double[] shares = LIKE_PEOPLE.shares(asked);
            int draw = draws.merge(
                    asked, 1, Integer::sum); // the same answers to each question in whatever order threads come
            double at = new SplittableRandom(31L * asked.hashCode() + draw).nextDouble();
            return question.options().get(Anyhow.option(shares, at)).text();
        }

        @AlignmentTest(survey = "surveys/sides.json", expression = Expression.SAMPLED, correction = Correction.NONE)
        @Keeps
        void once() {}
    }

    static class OfPeople {
        @ModelUnderTest
        static final Panel PANEL = Panels.read("surveys/sides-panel.json");

        @AlignmentTest(survey = "surveys/sides.json", correction = Correction.NONE)
        @Keeps
        @KeepsStructure(max = 0.2)
        void once() {}
    }

    static class SampledPeople {
        @ModelUnderTest
        static final Panel PANEL = Panels.read("surveys/sides-panel.json");

        @AlignmentTest(survey = "surveys/sides.json", reference = ReferenceKind.SAMPLED)
        @KeepsGroupGaps(min = 0.4, max = 1.6)
        void group_gaps() {}

        @AlignmentTest(survey = "surveys/sides.json", reference = ReferenceKind.SAMPLED)
        @KeepsSpread(min = 0.6)
        void spread() {}

        @AlignmentTest(survey = "surveys/sides.json", reference = ReferenceKind.SAMPLED)
        @KeepsTopAnswer(min = 0.3)
        @KeepsRefusals(within = 0.2)
        @KeepsStructure(max = 0.3)
        void others() {}

        @AlignmentTest(survey = "surveys/sides.json", reference = ReferenceKind.SAMPLED)
        @BeatsBaseline(Baseline.UNIFORM)
        void baseline() {}

        @AlignmentTest(survey = "surveys/sides.json", reference = ReferenceKind.SAMPLED)
        @WorthRespondents(min = 2)
        void worth() {}
    }

    private static final Map<String, Property> ANNOTATIONS = Map.of(
            "`@KeepsGroupGaps`", Property.GROUP_GAPS,
            "`@KeepsSpread`", Property.SPREAD,
            "`@KeepsTopAnswer`", Property.TOP_ANSWER,
            "`@KeepsRefusals`", Property.REFUSALS,
            "`@BeatsBaseline`", Property.BASELINE,
            "`@WorthRespondents`", Property.WORTH,
            "`@KeepsStructure`", Property.STRUCTURE);

    /** A row of the page for each property, by the columns' headings. */
    private static Map<Property, Map<String, String>> page() throws IOException {
        List<List<String>> table = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("| | `expression = SAMPLED` |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();
        Map<Property, Map<String, String>> rows = new EnumMap<>(Property.class);
        for (List<String> row : table.subList(2, table.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int column = 1; column < row.size(); column++) {
                cells.put(table.get(0).get(column), row.get(column));
            }
            rows.put(ANNOTATIONS.get(row.get(0)), cells);
        }
        return rows;
    }

    private static String column(TestResult result) {
        if (result.name().testClass().endsWith("SampledPeople")) {
            return "`reference = SAMPLED`";
        }
        if (result.id().expression().is(Expression.PANEL)) {
            return "panel";
        }
        if (result.id().expression().is(Expression.SAMPLED)) {
            return "`expression = SAMPLED`";
        }
        return result.id().expression().is(Expression.LOG_PROBABILITIES)
                ? "`LOG_PROBABILITIES`"
                : result.name().testMethod().equals("once") ? "one reply of shares" : "several";
    }

    private static String counted(TestResult result) {
        List<String> covers =
                result.figures().errorCovers().stream().map(Constant::text).toList();
        return covers.isEmpty() ? "nothing" : String.join(", ", covers);
    }

    @ParameterizedTest
    @ValueSource(classes = {LikePeople.class, Piped.class, OfPeople.class, SampledPeople.class})
    void what_keeps_a_property_passes_however_it_is_asked_and_the_page_says_what_the_bounds_count(Class<?> tests)
            throws IOException {
        Map<Property, Map<String, String>> page = page();
        assertThat(page.keySet()).hasSize(7);
        runs.run(tests);

        assertThat(ofProperties()).isNotEmpty();
        for (String method : misused()) {
            Property property = Property.valueOf(method.toUpperCase(Locale.ROOT));
            String column = tests == SampledPeople.class ? "`reference = SAMPLED`" : "`expression = SAMPLED`";
            assertThat(page.get(property).remove(column)).isEqualTo("error");
        }
        for (TestResult result : ofProperties()) {
            String said = page.get(result.id().property().known()).get(column(result));
            assertThat(result.verdict() + ", " + counted(result))
                    .as(result.name().displayName())
                    .isEqualTo("ALIGNED, " + said);
        }
    }

    @Test
    void what_does_not_keep_a_property_fails_however_it_is_asked() {
        runs.run(Unlike.class);

        assertThat(ofProperties())
                .filteredOn(result -> !result.id().property().is(Property.REFUSALS)
                        && !result.name().testMethod().equals("structure"))
                .hasSize((1 + 2 * 4) * 6)
                .filteredOn(result -> result.verdict() != Outcome.MISALIGNED)
                .extracting(result -> result.name().displayName() + " "
                        + result.figures().lower() + " " + result.figures().upper())
                .isEmpty();
    }

    /** Refusals that a reply states beside opinions count as those that it is: shares of all answers. */
    @Test
    void declining_is_found_however_it_is_asked() {
        runs.run(Declining.class);

        assertThat(ofProperties())
                .filteredOn(result -> result.id().property().is(Property.REFUSALS))
                .hasSize(2 * 6)
                .allMatch(result -> result.verdict() == Outcome.MISALIGNED)
                .allMatch(result -> result.figures().lower() > 0.2)
                .extracting(result -> result.figures().estimate())
                .allSatisfy(estimate -> assertThat(estimate).isCloseTo(0.6 - PEOPLE_DECLINE, within(0.1)));
    }

    /** The methods that assert what they cannot, in one error each. */
    private List<String> misused() {
        return runs.results().stream()
                .filter(result -> result.verdict() == Outcome.ERROR)
                .map(result -> result.name().testMethod())
                .toList();
    }

    private List<TestResult> ofProperties() {
        return runs.results().stream()
                .filter(result -> !result.id().ofDistance())
                .toList();
    }
}
