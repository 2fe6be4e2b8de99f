package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alignunit.Outcome;
import org.alignunit.internal.audit.AuditSettings;
import org.alignunit.internal.configuration.Parameter;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Through JUnit's launcher, as build tools and IDEs run tests: the engine alone is told of no listener. */
class ParameterCheckTests {
    @TempDir
    private Path output;

    static class Fine {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/parks.json", groups = "AGE=Young", questions = "trees")
        void test() {}
    }

    @Test
    void a_misspelt_parameter_is_an_error_and_asks_nothing() {
        TestExecutionSummary summary = launched("alignunit.budgt.calls", "10");

        String message = summary.getFailures().get(0).getException().getMessage();
        assertThat(message)
                .isEqualTo("junit-platform.properties, or configurationParameters of Surefire or Failsafe: there is no"
                        + " parameter alignunit.budgt.calls; did you mean alignunit.budget.calls?");
        assertThat(OutputFiles.RESULTS.readAll(output)).singleElement().satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Outcome.ERROR);
            assertThat(result.conclusion().message()).isEqualTo(message);
            assertThat(result.run().calls()).isZero();
        });
    }

    @Test
    void a_misspelt_system_property_is_named_as_such() {
        System.setProperty("alignunit.recording", "replay");
        try {
            assertThat(launched("alignunit.seed", "2").getFailures())
                    .singleElement()
                    .extracting(failure -> failure.getException().getMessage())
                    .asString()
                    .startsWith("system property (-Dalignunit.recording): there is no parameter alignunit.recording;");
        } finally {
            System.clearProperty("alignunit.recording");
        }
    }

    @Test
    void what_the_goals_read_and_what_is_none_of_ours_is_let_pass() {
        assertThat(launched("alignunit.skip", "true", "alignunit.version", "0.1.0", "user.model", "x")
                        .getTestsSucceededCount())
                .isOne();
        assertThat(launched("alignunit.seed", "2").getTestsSucceededCount())
                .as("a later run")
                .isOne();
    }

    @Test
    void the_parameters_that_tests_may_be_given_are_those_that_are_read() {
        Set<String> asked = new LinkedHashSet<>();

        Function<String, Optional<String>> none = name -> {
            asked.add(name);
            return Optional.empty();
        };
        Settings.of(none);
        AuditSettings.from(new Parameters(none));

        assertThat(Parameters.ALL.stream().map(Parameter::name)).containsExactlyInAnyOrderElementsOf(asked);
    }

    private TestExecutionSummary launched(String... parameters) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Fine.class))
                .configurationParameter("alignunit.recordings", "live")
                .configurationParameter("alignunit.output", output.toString());
        for (int i = 0; i < parameters.length; i += 2) {
            request.configurationParameter(parameters[i], parameters[i + 1]);
        }
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request.build(), listener);
        return listener.getSummary();
    }
}
