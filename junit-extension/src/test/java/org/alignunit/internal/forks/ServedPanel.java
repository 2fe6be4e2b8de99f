package org.alignunit.internal.forks;

import java.util.concurrent.CompletableFuture;
import org.alignunit.Expression;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.http.HttpModels;

/** Alignment tests to run in a fork, of a server that the parameter {@code server} names. They take all the replies they may. */
abstract class ServedPanel {
    static final int CALLS = 600;

    /** Tells the server which draw it is asked for, so that it can give each its own reply. */
    @ModelUnderTest
    final LanguageModel model = new LanguageModel() {
        private final LanguageModel served = HttpModels.parse("m@" + System.getProperty("server"));

        @Override
        public String name() {
            return "seeded";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return served.ask(
                    new Prompt(
                            prompt.system(),
                            prompt.user() + "\n#" + draw,
                            prompt.temperature(),
                            prompt.maxTokens(),
                            prompt.topLogProbabilities(),
                            prompt.schema()),
                    draw);
        }
    };

    /** A test case a group, of two questions each. */
    static final class Both extends ServedPanel {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                expression = Expression.SAMPLED,
                maxCalls = CALLS / 2,
                within = 0.2)
        void both() {}
    }

    /** The first test case of {@link Both}, in a class of its own: the same questions and draws. */
    static final class Young extends ServedPanel {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = CALLS / 2,
                within = 0.2)
        void young() {}
    }

    /** The second one. */
    static final class Old extends ServedPanel {
        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                maxCalls = CALLS / 2,
                within = 0.2)
        void old() {}
    }
}
