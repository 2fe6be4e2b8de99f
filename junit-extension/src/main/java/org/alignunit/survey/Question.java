package org.alignunit.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.distribution.Support;
import org.apiguardian.api.API;

/**
 * A closed question.
 *
 * @param id its name within the survey
 * @param text its wording, sent to the model unchanged
 * @param context fields shown before the question (a book's title, say), in order; may be empty
 * @param ordinal whether the options are on a scale
 * @param options in the survey's order, refusals included
 * @param similar ids of the questions of the same survey that are the best few-shot examples for this one, best first
 * @param paraphrases alternative wordings, each asked as often as the text; may be empty
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Question(
        String id,
        String text,
        Map<String, String> context,
        boolean ordinal,
        List<Option> options,
        List<String> similar,
        List<String> paraphrases) {
    /** Copies the collections. */
    public Question {
        context = context.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(context));
        options = List.copyOf(options);
        similar = List.copyOf(similar);
        paraphrases = List.copyOf(paraphrases);
    }

    /**
     * A question with one wording.
     *
     * @param id its name within the survey
     * @param text its wording
     * @param context fields that are shown before it
     * @param ordinal whether the options are on a scale
     * @param options in the survey's order
     * @param similar ids of the best examples
     */
    public Question(
            String id,
            String text,
            Map<String, String> context,
            boolean ordinal,
            List<Option> options,
            List<String> similar) {
        this(id, text, context, ordinal, options, similar, List.of());
    }

    /** {@return the text and its paraphrases: at least one} */
    public List<String> wordings() {
        List<String> wordings = new ArrayList<>(List.of(text));
        wordings.addAll(paraphrases);
        return wordings;
    }

    /** {@return the options that are not refusals, in the survey's order} */
    public List<Option> opinions() {
        List<Option> opinions = new ArrayList<>(options);
        opinions.removeIf(Option::refusal);
        return opinions;
    }

    /** {@return the opinions, as the support of a distribution} */
    public Support support() {
        List<String> texts = new ArrayList<>();
        for (Option option : opinions()) {
            texts.add(option.text());
        }
        return ordinal
                ? Support.ordinal(texts, opinions().stream().map(Option::value).toList())
                : Support.nominal(texts);
    }
}
