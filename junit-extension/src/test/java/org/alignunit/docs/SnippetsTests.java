package org.alignunit.docs;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.internal.elicitation.Ask;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.model.Reply;
import org.alignunit.model.recorded.Recordings;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the alignment tests that the documentation shows. */
class SnippetsTests {
    @TempDir
    Path directory;

    @Test
    void the_pipeline_passes() {
        run(PipelineSnippets.class, "live", 2);
    }

    @Test
    void the_conditions_are_twelve() {
        run(ConditionsSnippets.class, "live", 9 + 3);
    }

    @Test
    void the_first_test_passes_on_recordings_of_a_model_that_knows_the_survey() {
        Survey survey = Surveys.read("surveys/drinks.json", getClass().getClassLoader());
        Elicitation elicitation = new Elicitation(
                survey, Steering.PERSONA, PersonaForm.SENTENCE, Expression.VERBALIZED, 0, 1, 5, Set.of());
        try (Recordings recordings = Recordings.in(directory.resolve("recordings"))) {
            for (Question question : survey.questions()) {
                for (Group group : survey.groups()) {
                    Ask ask = elicitation.ask(question, group, 0);
                    survey.reference(question, group)
                            .ifPresent(people -> recordings.add(
                                    "gpt-4o-mini",
                                    ask.prompt(),
                                    0,
                                    Reply.of(stated(people.distribution().asMap()))));
                }
            }
        }

        run(DrinksIT.class, "replay", 2);
    }

    private static String stated(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .map(share -> "\"" + share.getKey() + "\": \"" + 100 * share.getValue() + "%\"")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void run(Class<?> tests, String mode, int expected) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("alignunit.recordings", mode)
                .configurationParameter(
                        "alignunit.recordings.directory",
                        directory.resolve("recordings").toString())
                .configurationParameter(
                        "alignunit.output", directory.resolve("out").toString())
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(expected).failed(0).aborted(0));
    }
}
