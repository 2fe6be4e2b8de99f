package org.alignunit.internal.testcase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alignunit.internal.elicitation.Ask;
import org.alignunit.internal.model.recorded.RecordedModel;
import org.alignunit.internal.run.cell.AskedQuestion;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.model.Prompt;
import org.alignunit.model.Usage;
import org.alignunit.survey.Question;

/** The prompts of one test case: how many are recorded already, and an estimate of the tokens of the others. */
final class PromptCosts {
    private static final double CHARACTERS_A_TOKEN = 4;

    private final TestCase test;
    private final Cell cell;
    private final RecordedModel model;

    PromptCosts(TestCase test, RecordedModel model) {
        this.test = test;
        this.cell = test.cell();
        this.model = model;
    }

    /** {@return where the model is served; empty where it is not known} */
    String server() {
        return model.server();
    }

    /** How many replies are recorded already, and the tokens of the others. */
    record Cost(double recorded, Usage usage) {
        Cost without(Cost part) {
            return new Cost(
                    recorded - part.recorded,
                    new Usage(
                            usage.promptTokens() - part.usage.promptTokens(),
                            usage.completionTokens() - part.usage.completionTokens()));
        }
    }

    /**
     * The cost of the first replies to each question, their mean number given; {@code longest}: as long as the prompt allows.
     * Log-probabilities take one reply to each variant.
     */
    Cost of(double mean, boolean longest) {
        double recorded = 0;
        double sent = 0;
        double received = 0;
        for (AskedQuestion asked : cell.asked()) {
            Question question = asked.question();
            double each = each(asked, mean);
            int replies = (int) Math.ceil(each);
            double known = Math.min(each, replies - lacking(asked, replies).size());
            Prompt prompt = ask(asked, 0).prompt();
            recorded += known;
            sent += (each - known)
                    * tokens(prompt.system().length() + prompt.user().length());
            received += (each - known)
                    * (longest
                            ? prompt.maxTokens()
                            : tokens(cell.strategy()
                                    .replyCharacters(question.options().size())));
        }
        return new Cost(recorded, new Usage((long) Math.ceil(sent), (long) Math.ceil(received)));
    }

    /** The first replies to each question, their mean number given, that are not recorded: their draws by prompt. */
    Map<Prompt, List<Integer>> wanted(double mean) {
        Map<Prompt, List<Integer>> draws = new LinkedHashMap<>();
        for (AskedQuestion asked : cell.asked()) {
            for (Ask ask : lacking(asked, (int) Math.ceil(each(asked, mean)))) {
                draws.computeIfAbsent(ask.prompt(), prompt -> new ArrayList<>()).add(ask.draw());
            }
        }
        return draws;
    }

    private double each(AskedQuestion asked, double mean) {
        return cell.strategy().repeats()
                ? mean
                : Math.min(mean, 1) * cell.variants().count(asked.question(), asked.group());
    }

    private List<Ask> lacking(AskedQuestion asked, int replies) {
        return IntStream.range(0, replies)
                .mapToObj(index -> ask(asked, index))
                .filter(ask -> model.lacks(ask.prompt(), ask.draw()))
                .toList();
    }

    private Ask ask(AskedQuestion asked, int index) {
        return test.elicitation().ask(asked.question(), asked.group(), index);
    }

    private static double tokens(int characters) {
        return Math.ceil(characters / CHARACTERS_A_TOKEN);
    }
}
