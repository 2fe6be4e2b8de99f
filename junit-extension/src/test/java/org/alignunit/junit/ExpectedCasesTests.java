package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.ExpectedCase;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.ClassRun;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.model.LanguageModel;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What a class set out to measure stands in its file, and what passes without a measurement fails. */
class ExpectedCasesTests extends InJUnit {
    static class Model {
        @ModelUnderTest
        LanguageModel model = ScriptedModel.answering(0.5);
    }

    static class Skips implements InvocationInterceptor {
        @Override
        public void interceptTestTemplateMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context) {
            invocation.skip();
        }
    }

    static class RunsItself implements InvocationInterceptor {
        @Override
        public void interceptTestTemplateMethod(
                Invocation<@Nullable Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            invocation.skip();
            method.getExecutable()
                    .invoke(
                            context.getRequiredTestInstance(),
                            method.getArguments().toArray());
        }
    }

    @ExtendWith(Skips.class)
    static class Skipped extends Model {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.55)
        void skipped() {}
    }

    @ExtendWith(RunsItself.class)
    static class RunOtherwise extends Model {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.01, groups = "AGE=Young")
        void measured_by_its_body(Alignment alignment) {
            assertThat(alignment.verdict()).isNotNull();
        }
    }

    @Test
    void a_case_that_passes_unmeasured_fails_and_stays_unfinished() {
        EngineExecutionResults run = runs.run(Skipped.class);

        run.testEvents().assertStatistics(stats -> stats.succeeded(0).failed(2));
        assertThat(run.testEvents().failed().list().toString())
                .contains("nothing was asserted: another extension replaced the invocation");
        assertThat(runs.results()).isEmpty();
        assertThat(unfinished()).containsExactly(tuple("skipped", "Old"), tuple("skipped", "Young"));
    }

    @Test
    void a_case_whose_verdict_nobody_asserts_fails() {
        EngineExecutionResults run = runs.run(RunOtherwise.class);

        run.testEvents().assertStatistics(stats -> stats.succeeded(0).failed(1));
        assertThat(runs.result().verdict()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    static class Partly extends Model {
        @BeforeEach
        void assume(TestInfo test) {
            Assumptions.assumeFalse(test.getDisplayName().contains("Old"));
        }

        @AlignmentTest(survey = "surveys/parks.json", within = 0.55)
        void assumed() {}

        @Disabled
        @AlignmentTest(survey = "surveys/parks.json", groups = "AGE=Old")
        void disabled() {}

        @Disabled
        @AlignmentTest(survey = "surveys/nowhere.json")
        void unknown() {}

        @Nested
        class Inner {
            @AlignmentTest(survey = "surveys/parks.json", groups = "AGE=Old")
            void nested() {}
        }
    }

    @Test
    void cases_that_are_assumed_away_or_disabled_are_unfinished_and_others_are_not() {
        runs.run(Partly.class);

        assertThat(runs.results()).extracting(test -> test.id().group()).containsExactly("AGE=Young");
        assertThat(unfinished())
                .containsExactlyInAnyOrder(
                        tuple("assumed", "Old"),
                        tuple("disabled", "Old"),
                        tuple("unknown", "unknown"),
                        tuple("nested", "Old"));
    }

    static class Whole extends Model {
        @AlignmentTest(survey = "surveys/parks.json", within = 0.55)
        void same() {}

        @AlignmentTest(survey = "surveys/parks.json", within = 0.55)
        void same(Alignment alignment) {}
    }

    @Test
    void a_class_that_runs_whole_leaves_nothing_unfinished() {
        runs.run(Whole.class);

        assertThat(runs.results()).hasSize(4);
        assertThat(unfinished()).isEmpty();
    }

    private List<Tuple> unfinished() {
        return classes()
                .flatMap(run -> run.unfinished().stream())
                .map(ExpectedCase::name)
                .map(name -> tuple(name.testMethod(), name.displayName().split(",")[0]))
                .toList();
    }

    private Stream<ClassRun<TestResult>> classes() {
        return OutputFiles.RESULTS.list(runs.output()).stream()
                .flatMap(file -> OutputFiles.RESULTS.runs(file).stream());
    }
}
