package org.alignunit.microdata.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * A question, and the column that holds its answers.
 *
 * @param column the column; the question's id unless the mapping says otherwise
 * @param context fields shown before the question, in order
 * @param ordinal whether every opinion has a value
 * @param codes what each code stands for
 * @param similar ids of questions that make good examples, best first
 * @param paraphrases other wordings of the text
 * @param checks published figures that must be met
 */
public record MappedQuestion(
        String id,
        String column,
        String text,
        Map<String, String> context,
        boolean ordinal,
        List<CodeEntry> codes,
        List<String> similar,
        List<String> paraphrases,
        List<PublishedFigure> checks) {
    /** Copies the collections and keeps their order. */
    public MappedQuestion {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        codes = List.copyOf(codes);
        similar = List.copyOf(similar);
        paraphrases = List.copyOf(paraphrases);
        checks = List.copyOf(checks);
    }

    /**
     * A figure that the data must show.
     *
     * @param group the group as attribute=value
     * @param wave the wave; null for the newest
     * @param code the code; null if an option is named
     * @param option the words of the option; null if a code is named
     * @param respondents how many people chose it, unweighted; null if a share is given
     * @param share the weighted share of those who were asked, as published; null if respondents are given
     * @param decimals how many decimals the share was written with: half a unit of the last one is its tolerance
     */
    public record PublishedFigure(
            String group,
            @Nullable String wave,
            @Nullable Value code,
            @Nullable String option,
            @Nullable Long respondents,
            @Nullable Double share,
            int decimals) {}
}
