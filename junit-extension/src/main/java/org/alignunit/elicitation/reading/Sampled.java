package org.alignunit.elicitation.reading;

import java.util.List;
import org.alignunit.elicitation.reading.Reading.Answers;
import org.alignunit.elicitation.reading.Reading.Unreadable;

/** Reads one answer: the first line names it, and no later line names another. */
final class Sampled {
    // longer ones first, so that none hides behind its own beginning
    private static final List<String> LEAD_INS = List.of(
            "my final answer is",
            "the final answer is",
            "final answer is",
            "final answer",
            "my answer is",
            "my answer would be",
            "my answer",
            "my choice is",
            "my choice",
            "the answer is",
            "the answer would be",
            "the answer",
            "answer is",
            "answer",
            "selected option",
            "choice",
            "response",
            "i would answer",
            "i would choose",
            "i would pick",
            "i would say",
            "i would select",
            "i d answer",
            "i d choose",
            "i d pick",
            "i d say",
            "i d select",
            "i choose",
            "i pick",
            "i select");

    private Sampled() {}

    static Reading read(String text, Shown shown) {
        OptionNames names = new OptionNames(shown);
        List<Integer> named = text.lines()
                .map(line -> OptionNames.bare(PlainText.of(line)))
                .filter(line -> !line.isEmpty() && !LEAD_INS.contains(line))
                .map(line -> answer(line, names))
                .toList();
        if (named.isEmpty() || named.get(0) < 0) {
            return Refusals.orNoAnswer(text);
        }
        return named.stream().filter(option -> option >= 0).distinct().count() > 1
                ? new Unreadable("several answers", PlainText.excerpt(text))
                : new Answers(named.subList(0, 1));
    }

    /** The option that a line names by itself or after words that introduce an answer, or -1. */
    private static int answer(String line, OptionNames names) {
        int option = names.find(line);
        return option >= 0
                ? option
                : LEAD_INS.stream()
                        .filter(leadIn -> line.startsWith(leadIn) && " :".indexOf(line.charAt(leadIn.length())) >= 0)
                        .findFirst()
                        .map(leadIn -> names.find(line.substring(leadIn.length())))
                        .orElse(-1);
    }
}
