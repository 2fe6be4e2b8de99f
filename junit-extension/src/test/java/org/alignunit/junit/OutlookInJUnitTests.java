package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.ReferenceKind;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class OutlookInJUnitTests extends InJUnit {
    static class Answers {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.answering(0.5);
    }

    static class Hopeless extends Answers {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 4,
                within = 0.2)
        void test() {}
    }

    @Test
    void a_test_that_no_reply_could_decide_is_refused_before_the_first_call() {
        Throwable failure = Runs.failure(runs.run(Hopeless.class));

        assertThat(failure)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContainingAll(
                        "INCONCLUSIVE",
                        "the 4 replies allowed (maxCalls; 4 a question)",
                        "<= 0.2",
                        "0.9500",
                        "nor that it",
                        "The noise floor is unknown: nothing was asked.",
                        "trees  nothing was asked");
        assertThat(ScriptedModel.CALLS).hasValue(0);
        assertThat(runs.result().verdict()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    static class OneSided extends Answers {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                maxCalls = 10,
                within = 0.05)
        void test() {}
    }

    @Test
    void one_that_could_only_fail_runs_and_says_so() {
        runs.run(OneSided.class);

        assertThat(ScriptedModel.CALLS).hasPositiveValue();
        assertThat(runs.result().conclusion().message())
                .startsWith("the 10 replies allowed")
                .contains("for a model that answers exactly like the group: raise maxCalls");
    }

    static class Narrow extends Answers {
        @AlignmentTest(
                survey = "surveys/parks.json",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 1200,
                within = 0.15)
        void all() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 1000,
                within = 0.1)
        void one() {}
    }

    /** The answers of the model that is thought of are spread evenly, which the order of independent draws is not. */
    @Test
    void one_that_takes_many_replies_is_not_taken_for_hopeless() {
        runs.run(Narrow.class);

        assertThat(runs.results())
                .allSatisfy(test -> assertThat(test.conclusion().message()).doesNotContain("cannot show"));
    }

    static class BelowTheFloor extends Answers {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                reference = ReferenceKind.SAMPLED,
                within = 0.01)
        void sampled() {}

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                within = 0.01)
        void fixed() {}
    }

    @Test
    void a_threshold_below_the_noise_floor_is_told_where_the_group_is_a_sample() {
        runs.run(BelowTheFloor.class);

        assertThat(runs.results()).extracting(test -> test.name().testMethod()).containsExactly("fixed", "sampled");
        assertThat(runs.results().get(0).conclusion().message()).doesNotContain("noise floor");
        // two samples of 200 about one half differ by sqrt(2 / pi) sqrt(0.25 / 100) on average
        assertThat(runs.results().get(1).conclusion().message())
                .contains("the threshold 0.01 lies below the noise floor 0.040", "another sample of the group");
    }

    static class Ordinary extends Answers {
        @AlignmentTest(
                survey = "surveys/parks.json",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                within = 0.4)
        void test() {}
    }

    @Test
    void an_ordinary_test_says_nothing() {
        runs.run(Ordinary.class);

        assertThat(runs.result().verdict()).isEqualTo(Outcome.ALIGNED);
        assertThat(runs.result().conclusion().message()).isEmpty();
    }
}
