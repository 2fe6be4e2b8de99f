package org.alignunit.microdata.published;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of a published file, and what groups answered.
 *
 * @param key its name in the file
 * @param text its wording; null if the file has none
 * @param context what the file says of it beside
 * @param options its options, in the order of the file
 * @param source the part of the data set; null if the file tells none
 * @param answers by group, the count or the share of each option, in their order
 * @param fault what is wrong with the options, and the remedy; null if nothing is
 */
record PublishedQuestion(
        String key,
        @Nullable String text,
        Map<String, String> context,
        List<Choice> options,
        @Nullable String source,
        Map<String, List<Double>> answers,
        @Nullable String fault) {
    PublishedQuestion {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        options = List.copyOf(options);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /**
     * An option.
     *
     * @param value its place on the scale; null if no codebook tells
     * @param refusal whether a codebook says that it states no opinion
     */
    record Choice(String text, @Nullable Double value, boolean refusal) {}

    /** The places of the options that somebody chose in a group. */
    private static Set<Integer> chosen(List<Double> answers, Set<Integer> among) {
        Set<Integer> chosen = new HashSet<>();
        for (int place : among) {
            if (answers.get(place) > 0) {
                chosen.add(place);
            }
        }
        return chosen;
    }

    /**
     * Options that no group shares with another: two wordings of one question, put together. One entry for each wording; a
     * single one for a sound question.
     *
     * @param opinions the places of the options that state an opinion
     */
    List<Set<Integer>> wordings(Set<Integer> opinions) {
        List<Set<Integer>> wordings = new ArrayList<>();
        for (List<Double> group : answers.values()) {
            Set<Integer> joined = chosen(group, opinions);
            if (!joined.isEmpty()) {
                List<Set<Integer>> same = wordings.stream()
                        .filter(other -> !Collections.disjoint(other, joined))
                        .toList();
                same.forEach(joined::addAll);
                wordings.removeAll(same);
                wordings.add(joined);
            }
        }
        return wordings.size() > 1 && wordings.stream().allMatch(each -> each.size() > 1)
                ? wordings
                : List.of(opinions);
    }

    /** The options that somebody chose in a group. */
    Set<Integer> chosenBy(String group, Set<Integer> among) {
        return chosen(answers.get(group), among);
    }
}
