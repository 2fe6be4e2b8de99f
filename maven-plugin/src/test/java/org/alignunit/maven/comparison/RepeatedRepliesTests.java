package org.alignunit.maven.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies that give shares, several to each question: the shares of some answers each, so that replies differ. */
class RepeatedRepliesTests {
    private static final double ALPHA = 0.1;

    /** 300 runs at 0.1: a true rate of 0.2 exceeds 46 with a probability above 0.97. */
    @ParameterizedTest
    @CsvSource({"40, 2, 1, 0.0, 1", "40, 4, 1, 0.3, 12", "8, 6, 1, 0.2, 6", "20, 3, 2, 0.1, 2", "20, 2, 3, 0, 1"})
    void bounds_fail_no_more_often_than_promised(
            int questions, int each, int variants, double distance, int concentration) {
        World world = World.apart(questions, distance, 9);
        double truth = world.squaredDistance();
        int above = 0;
        int below = 0;
        for (int run = 0; run < 300; run++) {
            CaseComparison.BoundedValue interval =
                    interval(test("VERBALIZED", world, each, variants, concentration, run));
            above += interval.lower() > truth ? 1 : 0;
            below += interval.upper() < truth ? 1 : 0;
        }

        assertThat(above).isLessThanOrEqualTo(46);
        assertThat(below).isLessThanOrEqualTo(46);
    }

    /** What plug-in distances get wrong: of a good model that was asked little, and of a worse one that was asked much. */
    @ParameterizedTest
    @CsvSource({"VERBALIZED", "SEQUENCE"})
    void numbers_of_replies_make_no_run_worse_or_better(String expression) {
        World good = World.apart(100, 0.02, 6);
        World bad = World.apart(100, 0.45, 6);
        for (int run = 0; run < 10; run++) {
            TestResult few = test(expression, good, 5, 1, 3, run);
            TestResult many = test(expression, bad, 30, 1, 3, 100 + run);

            assertThat(outcome(many, few)).isIn(CaseComparison.Outcome.BETTER, ResultComparison.Outcome.NOT_WORSE);
            assertThat(outcome(few, many)).isEqualTo(CaseComparison.Outcome.WORSE);
        }
    }

    /** 100 runs at 0.05: a true rate of 0.1 or more exceeds 12 with a probability of 0.2, and one of 0.2 of 0.97. */
    @Test
    void a_model_that_did_not_change_is_hardly_ever_worse() {
        World world = World.apart(30, 0.1, 7);
        int worse = 0;
        for (int run = 0; run < 100; run++) {
            TestResult before = test("VERBALIZED", world, 12, 1, 4, run);
            TestResult after = test("VERBALIZED", world, 3, 1, 4, 500 + run);
            worse += outcome(before, after) == CaseComparison.Outcome.WORSE ? 1 : 0;
        }

        assertThat(worse).isLessThanOrEqualTo(12);
    }

    @Test
    void single_replies_stand_for_themselves_in_whatever_expression_and_variants() {
        World world = World.apart(5, 0.2, 3);
        for (String expression : List.of("VERBALIZED", "SEQUENCE", "LOG_PROBABILITIES")) {
            CaseComparison.BoundedValue interval = interval(test(expression, world, 1, 3, 8, 1));

            assertThat(interval.lower()).isEqualTo(interval.estimate());
            assertThat(interval.upper()).isEqualTo(interval.estimate());
        }
    }

    @Test
    void a_file_that_does_not_tell_its_number_of_sequences_has_no_bounds() {
        World world = World.apart(30, 0.3, 3);
        TestResult told = test("SEQUENCE", world, 20, 1, 30, 1);
        QuestionResult[] untold = told.questions().stream()
                .map(q -> replied(q, new ReplyCounts(600, 0, 0, null)))
                .toArray(QuestionResult[]::new);

        assertThat(interval(told).upper()).isLessThan(2);
        assertThat(interval(ResultBuilder.comparable("likes_tea", "Democrat", "SEQUENCE", untold)
                                .with(r -> r.within = null)
                                .build())
                        .upper())
                .isEqualTo(2);
    }

    @Test
    void replies_that_were_not_read_widen_the_bounds() {
        TestResult all = test("VERBALIZED", World.apart(30, 0.1, 3), 12, 1, 4, 1);
        QuestionResult[] some = all.questions().stream()
                .map(q -> replied(q, new ReplyCounts(12, 1, 2)))
                .toArray(QuestionResult[]::new);
        CaseComparison.BoundedValue whole = interval(all);
        CaseComparison.BoundedValue part =
                interval(ResultBuilder.comparable("likes_tea", "Democrat", "VERBALIZED", some)
                        .with(r -> r.within = null)
                        .build());

        assertThat(part.upper()).isGreaterThan(whole.upper());
        assertThat(part.lower()).isLessThanOrEqualTo(whole.lower());
    }

    private static CaseComparison.Outcome outcome(TestResult earlier, TestResult later) {
        return ResultComparison.of(earlier, later).orElseThrow().outcome(0, 0.05);
    }

    private static CaseComparison.BoundedValue interval(TestResult test) {
        return new ComparedRun(test, test.questions()).squaredDistance(ALPHA);
    }

    private static QuestionResult replied(QuestionResult q, ReplyCounts replies) {
        return new QuestionResult(
                q.id(),
                q.text(),
                q.reference(),
                q.referenceSize(),
                q.model(),
                q.figures(),
                replies,
                null,
                null,
                q.ways());
    }

    /** Every question {@code each} times for each variant; two of the variants move the model to and fro, so that its mean stays. */
    static TestResult test(String expression, World world, int each, int variants, int concentration, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        QuestionResult[] questions = new QuestionResult[world.models().size()];
        for (int i = 0; i < questions.length; i++) {
            double[] model = world.models().get(i);
            double[] people = world.references().get(i);
            double[] mean = new double[model.length];
            double bias = 0;
            for (int variant = 0; variant < variants; variant++) {
                double[] moved = model.clone();
                double by = variant > 1 || variants == 1 ? 0 : Math.min(model[0], Math.min(model[1], 0.5));
                moved[0] += variant == 0 ? by : -by;
                moved[1] -= variant == 0 ? by : -by;
                List<double[]> replies = new ArrayList<>();
                for (int reply = 0; reply < each; reply++) {
                    double[] shares = World.draw(moved, concentration, random);
                    for (int k = 0; k < shares.length; k++) {
                        shares[k] /= concentration;
                    }
                    replies.add(shares);
                }
                bias += ownNoise(replies, mean, variants);
            }
            questions[i] = question(
                    "q" + i,
                    people,
                    mean,
                    bias,
                    new ReplyCounts(each * variants * concentration, 0, 0, each * variants),
                    variants);
        }
        return ResultBuilder.comparable("likes_tea", "Democrat", expression, questions)
                .with(r -> r.within = null)
                .build();
    }

    /** Adds the variant's mean to that of all; gives the part of the squared mean that is noise, as its replies show. */
    private static double ownNoise(List<double[]> replies, double[] mean, int variants) {
        int n = replies.size();
        double noise = 0;
        for (int k = 0; k < mean.length; k++) {
            double sum = 0;
            double squares = 0;
            for (double[] reply : replies) {
                sum += reply[k];
                squares += reply[k] * reply[k];
            }
            mean[k] += sum / n / variants;
            noise += n == 1 ? 0 : (squares - sum * sum / n) / (n - 1) / n;
        }
        return noise / variants / variants;
    }

    private static QuestionResult question(
            String id, double[] people, double[] mean, double bias, ReplyCounts replies, int ways) {
        Map<String, Double> reference = new LinkedHashMap<>();
        Map<String, Double> model = new LinkedHashMap<>();
        for (int k = 0; k < people.length; k++) {
            reference.put("option " + k, people[k]);
            model.put("option " + k, mean[k]);
        }
        double squared = SquaredDistance.between(mean, people) - bias;
        return new QuestionResult(
                id,
                id,
                reference,
                30.0,
                model,
                new QuestionFigures(0.1, squared, null, null, null),
                replies,
                null,
                null,
                ways);
    }
}
