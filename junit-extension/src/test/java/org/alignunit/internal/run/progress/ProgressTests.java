package org.alignunit.internal.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.model.budget.Prices;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;

class ProgressTests {
    private static final Survey SURVEY = Surveys.read("surveys/parks.json", ProgressTests.class.getClassLoader());
    private static final Reply PAID = new Reply("A", List.of(), new Usage(1_000_000, 0), "", Optional.empty());
    private static final Reply REPLAYED =
            new Reply("A", List.of(), Usage.NONE, "", Optional.of(new Reply.Origin(Instant.EPOCH, "", true)));

    private final AtomicLong nanos = new AtomicLong(-5);
    private final Progress progress = new Progress(nanos::get);

    private static Cell cell(Expression expression, OptionalDouble within, int maxReplies, Optional<Prices> prices) {
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, within, 0.05, false, 0.2, maxReplies);
        return new Cell(
                SURVEY,
                SURVEY.groups().get(0),
                SURVEY.questions().subList(0, 2),
                0,
                new Cell.Method(expression, PromptVariants.asItStands(), false),
                new Cell.Criterion(rule, Decision.BOUNDS),
                prices,
                42);
    }

    private static Cell verbalized(int calls) {
        return cell(Expression.VERBALIZED, OptionalDouble.of(0.2), calls, Optional.empty());
    }

    private void pass(long seconds) {
        nanos.addAndGet(seconds * 1_000_000_000);
    }

    @Test
    void counts_tests_and_replies_and_tells_what_is_left_at_the_rate_so_far() {
        Meter meter = new Meter();
        Runnable end = progress.watch(verbalized(3), meter);
        progress.watch(verbalized(1), new Meter());
        pass(10);
        for (int i = 0; i < 4; i++) {
            meter.replied(PAID, List.of());
        }

        ProgressSnapshot halfway = progress.now();
        assertThat(halfway.testsDone()).isZero();
        assertThat(halfway.tests()).isEqualTo(2);
        assertThat(halfway.calls()).isEqualTo(4);
        assertThat(halfway.expected()).hasValue(8);
        assertThat(halfway.share()).hasValue(0.5);
        assertThat(halfway.callsPerSecond()).isEqualTo(0.4);
        assertThat(halfway.left()).contains(Duration.ofSeconds(10));

        end.run(); // it took less than it might have
        assertThat(progress.now().testsDone()).isEqualTo(1);
        assertThat(progress.now().expected()).hasValue(6);
        assertThat(progress.now().left()).contains(Duration.ofSeconds(5));
    }

    @Test
    void replayed_replies_count_as_had_but_not_for_the_rate() {
        Meter meter = new Meter();
        progress.watch(verbalized(3), meter);
        pass(2);
        meter.replied(REPLAYED, List.of());
        meter.replied(REPLAYED, List.of());

        assertThat(progress.now().replies()).isEqualTo(2);
        assertThat(progress.now().callsPerSecond()).isZero();
        assertThat(progress.now().left()).isEmpty();

        meter.replied(PAID, List.of());
        assertThat(progress.now().left()).contains(Duration.ofSeconds(6));
    }

    @Test
    void time_between_tests_does_not_count() {
        Runnable first = progress.watch(verbalized(1), new Meter());
        pass(3);
        first.run();
        pass(100);
        assertThat(progress.now().idle()).isTrue();
        Runnable second = progress.watch(verbalized(1), new Meter());
        pass(4);

        assertThat(progress.now().idle()).isFalse();
        assertThat(progress.now().active()).isEqualTo(Duration.ofSeconds(7));
        second.run();
        assertThat(progress.now().active()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void tells_the_price_where_it_is_known() {
        Optional<Prices> prices = Optional.of(new Prices(2, 8));
        Meter meter = new Meter();
        progress.watch(cell(Expression.VERBALIZED, OptionalDouble.empty(), 1, prices), meter);
        meter.replied(PAID, List.of());
        assertThat(progress.now().usd()).hasValue(2);

        progress.watch(verbalized(1), new Meter());
        assertThat(progress.now().usd()).isEmpty();
    }

    @Test
    void what_depends_on_the_replies_is_unknown_until_it_was_simulated() {
        Cell sampled = cell(Expression.SAMPLED, OptionalDouble.of(0.4), 200, Optional.empty());
        progress.watch(sampled, new Meter());
        progress.watch(sampled, new Meter());
        assertThat(progress.now().expected()).isEmpty();

        progress.foresee();

        long each = Math.round(Forecast.of(sampled).expected());
        assertThat(each).isBetween(2L, 399L);
        assertThat(progress.now().expected()).hasValue(2 * each);
    }

    @Test
    void two_jvms_at_once_are_as_fast_as_both_together() {
        ProgressSnapshot slow = snapshot(20, Duration.ofSeconds(10));
        ProgressSnapshot fast = snapshot(20, Duration.ofSeconds(4));

        assertThat(slow.plus(fast).callsPerSecond()).isCloseTo(7, within(0.01));
        assertThat(slow.plus(snapshot(0, Duration.ofSeconds(1))).active()).isEqualTo(Duration.ofSeconds(10));
        assertThat(snapshot(0, Duration.ofSeconds(3))
                        .plus(snapshot(0, Duration.ofSeconds(5)))
                        .active())
                .isEqualTo(Duration.ofSeconds(5));
    }

    private static ProgressSnapshot snapshot(long calls, Duration active) {
        return new ProgressSnapshot(0, 1, calls, 0, OptionalLong.of(100), OptionalDouble.empty(), active);
    }
}
