package org.alignunit.maven.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as another way of asking, and so has a line of its own. */
class ContenderTests {
    private static final Cases NEAR = Cases.of("near", "VERBALIZED");
    private static final Cases FAR = Cases.of("far", "VERBALIZED");

    @Test
    void another_form_of_persona_is_another_contender() {
        Leaderboard board = board(NEAR.at(0.1, 8), NEAR.form("BIOGRAPHY").at(0.3, 8));

        assertThat(board.rows())
                .extracting(row -> row.contender().told())
                .containsExactly("persona", "persona (biography)");
    }

    @Test
    void another_condition_is_another_contender() {
        Cases log = Cases.of("near", "LOG_PROBABILITIES");
        Leaderboard board = board(
                log.condition(condition(1, false, null)).at(0.1, 8),
                log.condition(condition(1, true, null)).at(0.2, 8),
                log.condition(condition(4, true, null)).at(0.3, 8),
                log.condition(condition(1, false, 3)).at(0.4, 8),
                log.condition(new Condition(1, 1, 1, false, 3, true, null)).at(0.5, 8));

        assertThat(board.rows())
                .extracting(
                        row -> row.contender().told(), row -> row.contender().condition())
                .containsExactly(
                        tuple("persona", ""),
                        tuple("persona", "scaled"),
                        tuple("persona", "scaled, 4 orders"),
                        tuple("persona (3 examples)", ""),
                        tuple("persona (3 examples, those under test too)", ""));
    }

    @Test
    void surveys_of_more_wordings_belong_to_the_same_contender() {
        Leaderboard board = board(
                NEAR.condition(condition(2, false, null)).at(0.1, 8),
                NEAR.condition(new Condition(2, 3, 2, false, null, false, null))
                        .about("b", "books")
                        .at(0.3, 8));

        assertThat(board.rows()).hasSize(1);
        assertThat(board.rows().get(0).line().overall().mean()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void results_of_one_survey_in_other_wordings_are_contenders_of_their_own() {
        Condition worded = new Condition(2, 3, 1, false, null, false, null);
        Leaderboard board = board(
                NEAR.condition(worded).asked(0.1, 6, 2),
                FAR.condition(worded).asked(0.2, 6, 2),
                NEAR.condition(condition(2, false, null)).asked(0.3, 2, 2),
                NEAR.condition(condition(2, false, null)).about("b", "books").at(0.1, 8));

        assertThat(board.rows())
                .extracting(
                        row -> row.contender().model(), row -> row.contender().condition())
                .containsExactlyInAnyOrder(
                        tuple("near", "2 orders, 3 wordings"),
                        tuple("far", "2 orders, 3 wordings"),
                        tuple("near", "2 orders"));
    }

    @Test
    void a_test_of_the_questions_of_one_wording_is_no_other_contender() {
        Leaderboard board = board(
                NEAR.condition(new Condition(2, 3, 1, false, null, false, 7L)).asked(0.1, 6, 2),
                NEAR.condition(condition(2, false, null)).with(List.of(Cases.asked("q1", 0.3, 2))));

        assertThat(board.rows()).hasSize(1);
    }

    @Test
    void orders_shuffled_by_another_seed_are_another_contender() {
        Leaderboard board = board(
                NEAR.condition(new Condition(8, 1, 1, false, null, false, 1L)).at(0.1, 8),
                NEAR.condition(new Condition(8, 1, 1, false, null, false, 2L)).at(0.2, 8));

        assertThat(board.rows())
                .extracting(row -> row.contender().condition())
                .containsExactly("8 orders, seed 1", "8 orders, seed 2");
    }

    private static Condition condition(int orders, boolean scaled, @Nullable Integer examples) {
        return new Condition(orders, 1, 1, scaled, examples, false, null);
    }

    private static Leaderboard board(TestResult... tests) {
        return Benchmark.of(List.of(tests)).leaderboard();
    }
}
