package org.alignunit.sample;

import static org.alignunit.Expression.LOG_PROBABILITIES;

import java.util.concurrent.CompletableFuture;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.http.HttpModels;

/**
 * Does a small model read the options, or does it prefer a position in the list? With {@code -Dalignunit.permutations=4} each
 * option is in each position once, and the report shows the position bias.
 */
class PlaceBiasIT {
    @ModelUnderTest
    static final LanguageModel TINY_LLAMA = new Primed(HttpModels.parse("tinyllama@http://127.0.0.1:18080/v1"));

    @AlignmentTest(
            survey = "surveys/politics.json",
            questions = {"billionaires", "illegal-immigration", "climate-agreements"},
            groups = "POLPARTY=Democrat",
            expression = LOG_PROBABILITIES)
    void first_letter() {}

    /** Shows TinyLlama four turns of a quiz first, one for each letter. Without them it answers in prose. */
    private record Primed(LanguageModel model) implements LanguageModel {
        private static final String TURNS = turn("Which number is even?", "3, 5, 8, 9", "C")
                + turn("Which animal barks?", "Cat, Dog, Cow, Hen", "B")
                + turn("What is the colour of snow?", "Black, Red, Green, White", "D")
                + turn("Where does rain come from?", "Clouds, Sand, Books, Shoes", "A");

        private static String turn(String question, String answers, String letter) {
            String[] options = answers.split(", ");
            return "Question: %s\nA. %s\nB. %s\nC. %s\nD. %s\n\n"
                            .formatted(question, options[0], options[1], options[2], options[3])
                    + "Reply with the letter of one option and nothing else.</s>\n<|assistant|>\n"
                    + letter + "</s>\n<|user|>\n";
        }

        @Override
        public String name() {
            return "tinyllama after four quiz questions";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            Prompt primed = new Prompt(
                    prompt.system(),
                    TURNS + prompt.user(),
                    prompt.temperature(),
                    prompt.maxTokens(),
                    prompt.topLogProbabilities(),
                    prompt.schema());
            return model.ask(primed, draw);
        }
    }
}
