package org.alignunit.internal.verdict.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLookEvidenceTests {
    private static final int QUESTIONS = 12;

    private static PropertyRule rule(Limits limits) {
        return new PropertyRule(limits, 0.05, 0.2, 1);
    }

    @Test
    void what_is_unread_is_told_as_of_a_distance() {
        PropertyRule asserted = rule(PropertyWorld.between(0.7, 0.7));

        assertThat(PropertyEvidence.obstacle(asserted, 1, 1)).isEqualTo("the reply could not be read");
        assertThat(PropertyEvidence.obstacle(asserted, 2, 2)).isEqualTo("none of the 2 replies could be read");
        assertThat(PropertyEvidence.obstacle(asserted, 1, 5)).isEmpty();
        assertThat(PropertyEvidence.obstacle(asserted, 2, 5))
                .isEqualTo("2 of 5 replies could not be read, more than maxUnanswered = 0.2 allows");
    }

    /** 800 runs at 0.05, as in {@link PropertyErrorRateTests}; all respondents answer all questions as alike as can be. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void verdicts_are_rarely_wrong_at_the_limit_however_answers_hang_together(boolean gaps) {
        List<Distribution> first = PropertyWorld.people(QUESTIONS, 3, true, 5);
        List<Distribution> second = PropertyWorld.people(QUESTIONS, 3, true, 6);
        SummedProperty property = gaps ? SummedProperty.groupGaps(first, second) : SummedProperty.spread(first);
        List<double[]> people = new ArrayList<>(PropertyWorld.shares(first));
        people.addAll(gaps ? PropertyWorld.shares(second) : List.of());
        List<double[]> models = gaps
                ? PropertyWorld.mix(
                        people.stream().map(p -> new double[] {0.2, 0.3, 0.5}).toList(), people, 0.7)
                : PropertyWorld.between(people, PropertyWorld.peaked(first), property, 0.7);
        int[] groups = IntStream.range(0, models.size()).map(i -> i / QUESTIONS).toArray();
        int[] said = new int[Verdict.values().length];
        for (int run = 0; run < 800; run++) {
            List<double[]> counts = PropertyWorld.panel(models, groups, 100, new SplittableRandom(run));
            Judgement judgement =
                    OneLookEvidence.judge(property, rule(PropertyWorld.between(0.7, 0.7)), counts, groups, run);
            said[judgement.verdict().ordinal()]++;
        }

        assertThat(said[Verdict.ALIGNED.ordinal()]).isLessThanOrEqualTo(58);
        assertThat(said[Verdict.MISALIGNED.ordinal()]).isLessThanOrEqualTo(58);
    }

    /** Seven of twelve favourites are kept and five lost; those of one kind clearly, those of the other by next to nothing. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void favourites_of_a_panel_are_rarely_shown_to_be_what_they_are_not(boolean clearlyKept) {
        List<Distribution> people = PropertyWorld.people(QUESTIONS, 3, true, 5);
        TopAnswers top = TopAnswers.fixed(people);
        List<double[]> models = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> PropertyWorld.leading(
                        top.favourite().get(i), (i < 5 ? -1 : 1) * (i < 5 == clearlyKept ? 1e-4 : 0.1)))
                .toList();
        int wrong = 0;
        int shown = 0;
        for (int run = 0; run < 800; run++) {
            SplittableRandom random = new SplittableRandom(run);
            SampleEvidence evidence = top.sample(rule(Limits.NONE));
            for (int i = 0; i < QUESTIONS; i++) {
                double[] own = PropertyWorld.panel(models.subList(i, i + 1), new int[1], 100, random.split())
                        .get(0);
                evidence.add(i, Arrays.stream(own).map(count -> count / 100).toArray(), OptionalDouble.of(100));
            }
            Judgement judgement = evidence.judge();
            wrong += judgement.lower() > 7.0 / QUESTIONS + 1e-9 || judgement.upper() < 7.0 / QUESTIONS - 1e-9 ? 1 : 0;
            shown += judgement.lower() > 0.5 || judgement.upper() < 0.7 ? 1 : 0;
        }

        assertThat(wrong).isLessThanOrEqualTo(58);
        assertThat(shown).isGreaterThan(400);
    }

    @Test
    void a_published_panel_exaggerates_gaps_and_spreads_too_little() throws IOException {
        PublishedPanel panel = new PublishedPanel();
        List<Distribution> first = panel.people("Democrat");
        List<Distribution> second = panel.people("Republican");
        String model = "anthropic_claude-sonnet-4.5";
        List<double[]> counts = new ArrayList<>(panel.panel(model, "Democrat"));
        counts.addAll(panel.panel(model, "Republican"));
        List<Distribution> people = new ArrayList<>(first);
        people.addAll(second);
        int[] groups =
                IntStream.range(0, counts.size()).map(i -> i / first.size()).toArray();

        Judgement gaps = OneLookEvidence.judge(
                SummedProperty.groupGaps(first, second), rule(PropertyWorld.between(0.8, 1.25)), counts, groups, 1);
        Judgement spread = OneLookEvidence.judge(
                SummedProperty.spread(people), rule(PropertyWorld.between(0.8, 1.25)), counts, groups, 1);

        assertThat(gaps.verdict()).isEqualTo(Verdict.MISALIGNED);
        assertThat(gaps.lower()).isGreaterThanOrEqualTo(1.25);
        assertThat(spread.verdict()).isEqualTo(Verdict.MISALIGNED);
        assertThat(spread.upper()).isLessThanOrEqualTo(0.8);
    }

    @Test
    void a_panel_of_one_has_no_spread() {
        List<Distribution> people = PropertyWorld.people(1, 3, true, 1);

        assertThatThrownBy(() -> OneLookEvidence.judge(
                        SummedProperty.spread(people),
                        rule(Limits.NONE),
                        List.of(new double[] {1, 0, 0}),
                        new int[1],
                        1))
                .isInstanceOf(PropertyException.class)
                .hasMessageContaining("too few answers");
    }
}
