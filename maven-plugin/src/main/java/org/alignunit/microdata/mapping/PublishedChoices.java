package org.alignunit.microdata.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping decides about published answers. Questions are named by globs of their keys.
 *
 * @param source the part of the data set; null for all
 * @param countries the groups; none for all
 * @param questions the questions; none for all
 * @param refusals the options that state no opinion
 * @param opinions options that read like refusals and state an opinion
 * @param order the order of options, by question
 * @param texts the wordings of questions, in place of those of the file; {key} stands for the question's key
 * @param respondents how many people each group is; null if unknown
 * @param stated whether the mapping says how many
 */
public record PublishedChoices(
        @Nullable String source,
        List<String> countries,
        List<String> questions,
        List<String> refusals,
        List<String> opinions,
        Map<String, OptionOrder> order,
        Map<String, String> texts,
        @Nullable Long respondents,
        boolean stated) {
    /** Nothing is decided. */
    public static final PublishedChoices ALL =
            new PublishedChoices(null, List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), null, false);

    /** Copies the collections and keeps their order. */
    public PublishedChoices {
        countries = List.copyOf(countries);
        questions = List.copyOf(questions);
        refusals = List.copyOf(refusals);
        opinions = List.copyOf(opinions);
        order = Collections.unmodifiableMap(new LinkedHashMap<>(order));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** How the options of a question are ordered. */
    public sealed interface OptionOrder {
        /** In this order, which is that of an ordinal scale. */
        record Listed(List<String> options) implements OptionOrder {
            /** Copies the list. */
            public Listed {
                options = List.copyOf(options);
            }
        }

        /** In the order of the codebook's values. */
        record ByValue() implements OptionOrder {}

        /** As the file has them, on a nominal scale. */
        record Nominal() implements OptionOrder {}
    }
}
