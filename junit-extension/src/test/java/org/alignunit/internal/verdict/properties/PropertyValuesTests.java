package org.alignunit.internal.verdict.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.means.Simulated;
import org.junit.jupiter.api.Test;

/** Estimates agree with those of {@code src/test/python/properties.py}. */
class PropertyValuesTests {
    /** Questions with two groups of people, and the model's counts as each. */
    private record Cells(
            List<Distribution> first,
            List<Distribution> second,
            List<double[]> modelFirst,
            List<double[]> modelSecond) {
        Cells() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    @Test
    void agree_with_an_independent_computation() throws IOException {
        int worlds = 0;
        Cells cells = new Cells();
        for (String line : lines("/expected/properties.csv")) {
            String[] parts = line.split(";");
            if (parts[0].equals("=")) {
                assertFigures(cells, parts);
                cells = new Cells();
                worlds++;
                continue;
            }
            double[][] counts =
                    IntStream.range(1, 5).mapToObj(i -> numbers(parts[i])).toArray(double[][]::new);
            Support ordered = Simulated.support(counts[0].length);
            Support support = parts[0].equals("o") ? ordered : Support.nominal(ordered.options());
            cells.first.add(Distribution.ofWeights(support, counts[0]));
            cells.second.add(Distribution.ofWeights(support, counts[1]));
            cells.modelFirst.add(counts[2]);
            cells.modelSecond.add(counts[3]);
        }

        assertThat(worlds).isEqualTo(4);
    }

    @Test
    void agree_on_published_panels() throws IOException {
        PublishedPanel panel = new PublishedPanel();
        for (String line : lines("/expected/properties-panels.csv")) {
            String[] parts = line.split(";");
            assertFigures(
                    new Cells(
                            panel.people("Democrat"),
                            panel.people("Republican"),
                            panel.panel(parts[0], "Democrat"),
                            panel.panel(parts[0], "Republican")),
                    parts);
        }
    }

    private static void assertFigures(Cells cells, String[] expected) {
        List<Distribution> people = joined(cells.first, cells.second);
        List<double[]> models = joined(cells.modelFirst, cells.modelSecond);
        List<Distribution> uniform =
                people.stream().map(p -> Distribution.uniform(p.support())).toList();
        TopAnswers top = TopAnswers.fixed(people);
        double[] values = {
            estimate(SummedProperty.groupGaps(cells.first, cells.second), models),
            estimate(SummedProperty.spread(people), models),
            IntStream.range(0, models.size())
                    .mapToDouble(i -> top.hit(i, models.get(i)))
                    .average()
                    .orElseThrow(),
            estimate(SummedProperty.nearer(people, uniform), models),
            estimate(SummedProperty.worth(people), models)
        };
        for (int i = 0; i < values.length; i++) {
            double value = Double.parseDouble(expected[i + 1]);
            // below 0, the squared distance is no number of respondents
            double wanted = i == 4 && value < 0 ? Double.POSITIVE_INFINITY : value;
            assertThat(values[i]).as(expected[0] + " " + i).isCloseTo(wanted, within(1e-9));
        }
    }

    private static double estimate(SummedProperty property, List<double[]> counts) {
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            Term term = property.terms().get(i);
            double self = 0;
            for (int k = 0; k < counts.get(i).length; k++) {
                self += counts.get(i)[k] * term.kernel()[k][k];
            }
            sum += term.mean(counts.get(i), self, Arrays.stream(counts.get(i)).sum());
        }
        return property.scale().property(sum);
    }

    @Test
    void evidence_estimates_the_same() {
        List<Distribution> people = PropertyWorld.people(3, 3, true, 4);
        SummedProperty property = SummedProperty.spread(people);
        PropertyRule rule = new PropertyRule(Limits.NONE, 0.05, 0.2, 5);
        BetEvidence evidence = new BetEvidence(property, rule, 1, ErrorSource.ANSWERS);
        List<double[]> counts = List.of(new double[] {3, 1, 1}, new double[] {0, 2, 3}, new double[] {1, 2, 2});
        int[][] answers = {{0, 0, 1, 2, 0}, {1, 2, 2, 1, 2}, {0, 1, 2, 1, 2}};
        for (int n = 0; n < 5; n++) {
            for (int i = 0; i < 3; i++) {
                evidence.add(i, one(3, answers[i][n]));
            }
        }

        assertThat(evidence.judge().estimate()).isCloseTo(estimate(property, counts), within(1e-12));
        assertThat(evidence.judge().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(evidence.judge().errorCovers()).containsExactly(ErrorSource.ANSWERS);
    }

    @Test
    void the_people_themselves_have_a_slope_and_a_spread_of_one_and_keep_all_favourites() {
        List<Distribution> first = PropertyWorld.people(5, 4, true, 1);
        List<Distribution> second = PropertyWorld.people(5, 4, true, 2);
        List<double[]> both = PropertyWorld.shares(joined(first, second));

        assertThat(PropertyWorld.value(SummedProperty.groupGaps(first, second), both))
                .isCloseTo(1, within(1e-12));
        assertThat(PropertyWorld.value(SummedProperty.spread(first), PropertyWorld.shares(first)))
                .isCloseTo(1, within(1e-12));
        assertThat(PropertyWorld.value(SummedProperty.worth(first), PropertyWorld.shares(first)))
                .isGreaterThan(1e12);
    }

    @Test
    void a_scale_of_any_unit_goes_from_0_to_1() {
        Support support = Support.ordinal(List.of("a", "b", "c"), List.of(10.0, 5.0, 20.0));

        assertThat(SummedProperty.scores(support)[0]).containsExactly(1.0 / 3, 0, 1);
    }

    @Test
    void ties_of_people_are_hits_for_any_and_ties_of_a_model_count_by_their_part() {
        Support support = Simulated.support(3);
        TopAnswers tied = TopAnswers.fixed(List.of(Distribution.ofWeights(support, 2, 2, 1)));
        TopAnswers clear = TopAnswers.fixed(List.of(Distribution.ofWeights(support, 3, 2, 1)));

        assertThat(tied.hit(0, new double[] {0, 5, 1})).isEqualTo(1);
        assertThat(tied.hit(0, new double[] {5, 5, 1})).isEqualTo(1);
        assertThat(tied.hit(0, new double[] {5, 1, 5})).isEqualTo(0.5);
        assertThat(clear.hit(0, new double[] {2, 2, 2})).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(clear.hit(0, new double[] {1, 2, 0})).isEqualTo(0);
    }

    @Test
    void people_who_are_a_sample_have_more_favourites_the_fewer_they_are() {
        List<Distribution> people = List.of(Distribution.ofWeights(Simulated.support(3), 0.5, 0.4, 0.1));

        assertThat(TopAnswers.sampled(people, List.of(OptionalDouble.of(50)), 0.05)
                        .favourite()
                        .get(0))
                .containsExactly(true, true, false);
        assertThat(TopAnswers.sampled(people, List.of(OptionalDouble.of(5000)), 0.05)
                        .favourite()
                        .get(0))
                .containsExactly(true, false, false);
        assertThatThrownBy(() -> TopAnswers.sampled(people, List.of(OptionalDouble.empty()), 0.05))
                .isInstanceOf(PropertyException.class)
                .hasMessageContaining("give its respondents");
    }

    @Test
    void people_without_gaps_or_spread_are_no_measure() {
        List<Distribution> alike = PropertyWorld.people(3, 3, true, 1);
        List<Distribution> agreed = List.of(Distribution.ofWeights(Simulated.support(3), 0, 1, 0));

        assertThatThrownBy(() -> SummedProperty.groupGaps(alike, alike))
                .isInstanceOf(PropertyException.class)
                .hasMessageContaining("no gap to compare");
        assertThatThrownBy(() -> SummedProperty.spread(agreed))
                .isInstanceOf(PropertyException.class)
                .hasMessageContaining("no spread to compare");
        assertThatThrownBy(() -> SummedProperty.worth(agreed))
                .isInstanceOf(PropertyException.class)
                .hasMessageContaining("a single respondent tells all");
    }

    @Test
    void one_reply_of_shares_is_judged_as_it_stands() {
        List<Distribution> people = PropertyWorld.people(2, 3, true, 1);
        PropertyRule rule = new PropertyRule(PropertyWorld.between(0.9, 1.1), 0.05, 0.2, 1);
        SummedProperty spread = SummedProperty.spread(people);
        BoxEvidence evidence = new BoxEvidence(spread, rule, new int[] {1, 1});
        people.forEach(p -> evidence.add(people.indexOf(p), p.shares(), p.shares()));
        Judgement judgement = evidence.judge();

        assertThat(judgement.verdict()).isEqualTo(Verdict.ALIGNED);
        assertThat(judgement.errorCovers()).isEmpty();
        assertThat(judgement.lower()).isEqualTo(judgement.upper()).isCloseTo(1, within(1e-12));
    }

    /** What is possible bounds every model, and is reached by those that are most alike and most divided. */
    @Test
    void no_model_lies_outside_what_is_possible() {
        SplittableRandom random = new SplittableRandom(1);
        for (boolean ordinal : new boolean[] {true, false}) {
            List<Distribution> people = PropertyWorld.people(2, 3, ordinal, 1);
            List<Distribution> others = PropertyWorld.people(2, 3, ordinal, 2);
            List<SummedProperty> properties = List.of(
                    SummedProperty.spread(people),
                    SummedProperty.groupGaps(people.subList(0, 1), others.subList(0, 1)),
                    SummedProperty.worth(people),
                    SummedProperty.nearer(people, others));
            for (SummedProperty property : properties) {
                Bounds possible = property.possible();
                double least = Double.POSITIVE_INFINITY;
                double most = Double.NEGATIVE_INFINITY;
                for (int run = 0; run < 2000; run++) {
                    List<double[]> models = List.of(edge(random), edge(random));
                    double value = PropertyWorld.value(property, models);
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
                assertThat(least).isBetween(possible.lower() - 1e-9, possible.lower() + 0.2);
                assertThat(most).isLessThanOrEqualTo(possible.upper() + 1e-9);
            }
        }
        assertThat(SummedProperty.spread(PropertyWorld.people(2, 3, true, 1))
                        .possible()
                        .lower())
                .isZero();
        assertThat(SummedProperty.worth(PropertyWorld.people(2, 3, true, 1))
                        .possible()
                        .upper())
                .isInfinite();
    }

    /** One answer, two in equal parts, or any shares. */
    private static double[] edge(SplittableRandom random) {
        double[] shares = Simulated.dirichlet(3, random);
        double[] corner = one(3, random.nextInt(3));
        double[] other = one(3, random.nextInt(3));
        boolean any = random.nextInt(4) == 0;
        return IntStream.range(0, 3)
                .mapToDouble(k -> any ? shares[k] : (corner[k] + other[k]) / 2)
                .toArray();
    }

    /** So few people that any option may be the favourite: a model cannot miss it. */
    @Test
    void a_question_without_a_favourite_is_kept_by_every_model() {
        Distribution few = Distribution.ofWeights(Simulated.support(2), 3, 2);
        Distribution many = Distribution.ofWeights(Simulated.support(2), 300, 200);
        TopAnswers top =
                TopAnswers.sampled(List.of(few, many), List.of(OptionalDouble.of(5), OptionalDouble.of(500)), 0.05);

        assertThat(top.possible()).isEqualTo(new Bounds(0.5, 1));
        assertThat(TopAnswers.fixed(List.of(few, many)).possible()).isEqualTo(new Bounds(0, 1));
    }

    private static double[] one(int options, int option) {
        double[] one = new double[options];
        one[option] = 1;
        return one;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = PropertyValuesTests.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
