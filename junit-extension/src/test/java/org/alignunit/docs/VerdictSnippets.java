package org.alignunit.docs;

import static org.alignunit.Expression.SAMPLED;

import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** Run by {@link SnippetsTests}. */
class VerdictSnippets {
    @ModelUnderTest
    static final LanguageModel UNDECIDED = new LanguageModel() {
        @Override
        public String name() {
            return "undecided";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(Reply.of(new SplittableRandom(draw).nextBoolean() ? "A" : "B"));
        }
    };

    // tag::sure[]
    @AlignmentTest(
            survey = "surveys/parks.json",
            questions = "trees",
            groups = "AGE=Young",
            expression = SAMPLED,
            within = 0.25)
    void answers_like_the_young() {}
    // end::sure[]
}
