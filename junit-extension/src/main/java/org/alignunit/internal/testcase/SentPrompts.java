package org.alignunit.internal.testcase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alignunit.internal.elicitation.Ask;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.PromptVariant;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.model.Prompt;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/** The prompts of a test case, for results and plans. */
public record SentPrompts(Cell cell, Elicitation elicitation) {
    /** {@return the first prompt of the question with the most variants, as a sample} */
    public FirstPrompt sample() {
        Question most = cell.questions().get(0);
        for (Question question : cell.questions()) {
            most = variants(question) > variants(most) ? question : most;
        }
        return first(most);
    }

    /** {@return the first prompt of each question} */
    public List<FirstPrompt> all() {
        return cell.questions().stream().map(this::first).toList();
    }

    /** The first prompt has the survey's own order and wording. */
    private FirstPrompt first(Question question) {
        int variants = variants(question);
        Ask ask = elicitation.ask(question, cell.group(), 0);
        Prompt prompt = ask.prompt();
        return new FirstPrompt(
                question.id(),
                prompt.system(),
                prompt.user(),
                texts(ask),
                prompt.temperature(),
                prompt.maxTokens(),
                prompt.topLogProbabilities(),
                prompt.schema(),
                variants,
                variants == 1 ? List.of() : others(question, variants));
    }

    private List<OtherPrompt> others(Question question, int variants) {
        return IntStream.range(1, variants)
                .mapToObj(index -> Map.entry(index, elicitation.variants().of(question, cell.group(), index)))
                .sorted(Map.Entry.comparingByValue(fewestChangesFirst()))
                .limit(FirstPrompt.MOST)
                .map(variant -> other(question, variant.getKey(), variant.getValue()))
                .toList();
    }

    /** Shows every order and every wording once before any combination of two changes. */
    private static Comparator<PromptVariant> fewestChangesFirst() {
        return Comparator.<PromptVariant>comparingLong(
                        variant -> IntStream.of(variant.order(), variant.wording(), variant.persona())
                                .filter(number -> number > 0)
                                .count())
                .thenComparingInt(variant -> variant.order() + variant.wording() + variant.persona());
    }

    private OtherPrompt other(Question question, int index, PromptVariant variant) {
        Ask ask = elicitation.ask(question, cell.group(), index);
        return new OtherPrompt(
                variant.order() + 1,
                variant.wording() + 1,
                variant.persona() + 1,
                ask.prompt().user(),
                texts(ask));
    }

    private int variants(Question question) {
        return elicitation.variants().count(question, cell.group());
    }

    private static List<String> texts(Ask ask) {
        return ask.shown().options().stream().map(Option::text).toList();
    }
}
