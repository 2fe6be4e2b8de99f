package org.alignunit.docs;

import static org.alignunit.Expression.LOG_PROBABILITIES;
import static org.alignunit.Expression.SEQUENCE;
import static org.alignunit.Expression.VERBALIZED;
import static org.alignunit.Steering.FEW_SHOT;
import static org.alignunit.Steering.NONE;
import static org.alignunit.Steering.PERSONA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.alignunit.PersonaForm;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;

/** Run by {@link SnippetsTests}. */
class ConditionsSnippets {
    @ModelUnderTest
    static final LanguageModel UNDECIDED = new LanguageModel() {
        @Override
        public String name() {
            return "undecided";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(reply(prompt));
        }

        private Reply reply(Prompt prompt) {
            if (prompt.topLogProbabilities() > 0) {
                TokenAlternatives first = new TokenAlternatives("A", Map.of("A", Math.log(0.5), "B", Math.log(0.5)));
                return new Reply("A", List.of(first), Usage.NONE, "", Optional.empty());
            }
            return Reply.of(
                    prompt.schema().isEmpty() ? "A B ".repeat(15) : "{\"A\": 50, \"B\": 50, \"C\": 0, \"D\": 0}");
        }
    };

    // tag::paper[]
    @AlignmentTest(
            survey = "surveys/parks.json",
            groups = "AGE=Young",
            steering = {NONE, PERSONA, FEW_SHOT},
            expression = {LOG_PROBABILITIES, SEQUENCE, VERBALIZED},
            examplesUnderTest = true)
    void each_condition_of_the_paper() {}
    // end::paper[]

    // tag::forms[]
    @AlignmentTest(
            survey = "surveys/parks.json",
            groups = "AGE=Young",
            persona = {PersonaForm.QUESTION_ANSWER, PersonaForm.BIOGRAPHY, PersonaForm.PORTRAIT},
            within = 0.3)
    void whatever_it_is_told_of_the_young() {}
    // end::forms[]
}
