package org.alignunit.maven.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.PositionShares;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.VariantResult.Kind;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.alignunit.internal.result.words.Remarks;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.Test;

class WaysOfAskingTests {
    private static final TestResult TEST = result("LOG_PROBABILITIES");

    private static TestResult result(String expression) {
        return new ResultBuilder()
                .with(r -> r.expression = expression)
                .with(r -> r.ways = new WaysOfAsking(
                        List.of(
                                new PositionShares(2, 3, List.of(0.7, 0.3), List.of(0.5, 0.5)),
                                new PositionShares(4, 1, List.of(0.4, 0.3, 0.2, 0.1), List.of(0.4, 0.3, 0.2, 0.1))),
                        List.of(
                                new VariantResult(Kind.ORDER, 1, 4, 0.41, 0.22, 0.4, 0.42),
                                new VariantResult(Kind.ORDER, 2, 4, 0.2, 0.22, 0.2, 0.2),
                                new VariantResult(Kind.WORDING, 1, 1, 0.1, 0.12, null, null),
                                new VariantResult(Kind.WORDING, 2, 1, 0.2, 0.12, null, null))))
                .build();
    }

    @Test
    void the_share_by_place_stands_beside_that_of_a_reader_without_a_preference_unless_there_was_one_order() {
        assertThat(Fact.of(TEST))
                .filteredOn(fact -> fact.term().equals("Share by position"))
                .extracting(fact -> fact.description())
                .containsExactly(
                        "70.0 %, 30.0 % from the first option listed to the last; if the position made no difference,"
                                + " 50.0 %, 50.0 %: 20.0 % moves with the position");
    }

    @Test
    void what_chance_may_have_moved_is_not_put_down_to_the_place() {
        assertThat(Fact.of(result("SAMPLED")))
                .filteredOn(fact -> fact.term().equals("Share by position"))
                .first()
                .extracting(fact -> fact.description())
                .isEqualTo(
                        "70.0 %, 30.0 % from the first option listed to the last; if the position made no difference,"
                                + " 50.0 %, 50.0 %, but for chance in the replies");
    }

    @Test
    void a_remark_tells_what_each_order_and_wording_alone_would_have_come_to() {
        assertThat(Remarks.of(TEST))
                .contains(
                        "With the options in the survey's order alone: distance 0.410 (0.400 to 0.420, above the"
                                + " threshold); over all 2 of them: 0.220 (within the threshold). Each alone: 0.200 to 0.410"
                                + " (4 questions; without sampling error). On which side of the threshold it lies depends on the order.",
                        "In the question's own words alone: distance 0.100; over all 2 of them: 0.120. Each alone: 0.100"
                                + " to 0.200 (1 question; plug-in distances without an error rate: chance in the replies"
                                + " alone sets them apart, and each is larger the fewer replies it has).");
    }

    @Test
    void nothing_is_said_of_a_pipeline_or_an_older_file() {
        assertThat(Fact.of(new ResultBuilder().build()))
                .noneMatch(fact -> fact.term().equals("Share by position"));
    }
}
