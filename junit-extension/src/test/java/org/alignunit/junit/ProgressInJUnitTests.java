package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.alignunit.Expression;
import org.alignunit.internal.run.progress.ProgressSnapshot;
import org.alignunit.model.LanguageModel;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

class ProgressInJUnitTests extends InJUnit {
    private static @Nullable ProgressSnapshot last;

    @BeforeEach
    void prepare() {
        last = null;
    }

    private static final Settings OFF =
            Settings.of(name -> Optional.of("off").filter(off -> name.equals("alignunit.progress")));

    static class Looking implements AfterAllCallback {
        @Override
        public void afterAll(ExtensionContext context) {
            last = Session.of(context).progress(OFF).now();
        }
    }

    @ExtendWith(Looking.class)
    static class Asking {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees")
        void each_age() {}
    }

    @ExtendWith(Looking.class)
    static class Panel {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            return "Yes";
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                maxCalls = 7)
        void old() {}
    }

    @Test
    void the_tests_that_ask_are_counted() {
        runs.run(Asking.class, "alignunit.recordings", "record");

        assertThat(last.tests()).isEqualTo(2);
        assertThat(last.idle()).isTrue();
        assertThat(last.calls()).isEqualTo(2);
        assertThat(last.expected()).hasValue(2);
    }

    @Test
    void a_replay_is_not_counted() {
        runs.run(Asking.class, "alignunit.recordings", "record");
        runs.anew()
                .run(Asking.class, "alignunit.recordings", "replay")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(2));

        assertThat(last.tests()).isZero();
    }

    @Test
    void a_pipeline_is_counted_in_any_mode_for_it_is_run_in_any() {
        runs.run(Panel.class, "alignunit.recordings", "replay");

        assertThat(last.tests()).isEqualTo(1);
        assertThat(last.calls()).isEqualTo(7);
    }
}
