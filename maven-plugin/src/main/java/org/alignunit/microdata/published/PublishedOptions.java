package org.alignunit.microdata.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.internal.names.Globs;
import org.alignunit.microdata.imports.people.AnswerKey.Option;
import org.alignunit.microdata.mapping.PublishedChoices;
import org.alignunit.microdata.mapping.PublishedChoices.OptionOrder;
import org.alignunit.microdata.mapping.RefusalWords;
import org.alignunit.microdata.published.PublishedQuestion.Choice;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * The options of a question as the survey file has them.
 *
 * @param ordinal whether every opinion has a value
 * @param options the options in the order shown
 * @param places for each option, its place in the published file
 */
record PublishedOptions(boolean ordinal, List<Option> options, List<Integer> places) {
    private static final int MOST = 26;
    private static final String ORDER = "/order";

    /** Reads them as the mapping decides; what it leaves open is remarked. */
    static PublishedOptions of(PublishedQuestion question, PublishedChoices choices, RepeatedFindings remarks) {
        List<Integer> opinions = new ArrayList<>();
        List<Integer> refusals = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            Choice choice = question.options().get(i);
            boolean opinion = choices.opinions().contains(choice.text());
            boolean refusal = choice.refusal() || choices.refusals().contains(choice.text());
            (refusal && !opinion ? refusals : opinions).add(i);
            if (!refusal
                    && !opinion
                    && (RefusalWords.isRefusal(choice.text()) || RefusalWords.isNotAsked(choice.text()))) {
                remarks.error(
                        question.key(),
                        "/refusals",
                        "\"" + choice.text() + "\" reads like a refusal and stands as an opinion",
                        "list it under \"refusals\", or under \"opinions\" if that is meant");
            }
        }
        OptionOrder order = choices.order().entrySet().stream()
                .filter(entry -> names(entry.getKey(), question.key()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        List<Double> values = new ArrayList<>();
        List<Integer> ordered = ordered(question, opinions, order, values, remarks);
        if (ordered.size() < 2 || ordered.size() + refusals.size() > MOST) {
            remarks.error(
                    question.key(),
                    ORDER,
                    ordered.size() < 2 ? "fewer than two opinions" : "more than " + MOST + " options",
                    "name the questions under \"select\" without it");
        }
        boolean ordinal = !values.isEmpty();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            options.add(option(question, ordered.get(i), ordinal ? values.get(i) : null, false));
        }
        refusals.forEach(place -> options.add(option(question, place, null, true)));
        List<Integer> places = new ArrayList<>(ordered);
        places.addAll(refusals);
        return new PublishedOptions(ordinal, options, places);
    }

    /** Whether a glob names a question; a key with an asterisk or a question mark names itself. */
    static boolean names(String glob, String key) {
        return glob.equals(key) || Globs.matches(glob, key);
    }

    private static Option option(PublishedQuestion question, int place, @Nullable Double value, boolean refusal) {
        String text = question.options().get(place).text();
        return new Option(text, value, refusal, Value.of(text), place);
    }

    private static List<Integer> ordered(
            PublishedQuestion question,
            List<Integer> opinions,
            @Nullable OptionOrder order,
            List<Double> values,
            RepeatedFindings remarks) {
        if (order instanceof OptionOrder.Listed listed) {
            return listed(question, opinions, listed.options(), values, remarks);
        }
        List<Double> known = opinions.stream()
                .map(place -> question.options().get(place).value())
                .filter(Objects::nonNull)
                .toList();
        boolean all =
                known.size() == opinions.size() && known.stream().distinct().count() > 1;
        if (order instanceof OptionOrder.ByValue) {
            if (!all) {
                remarks.error(
                        question.key(),
                        ORDER,
                        "no codebook tells different values of all options",
                        "give the order as a list");
                return opinions;
            }
            List<Integer> sorted = opinions.stream()
                    .sorted(Comparator.comparing(
                            place -> question.options().get(place).value()))
                    .toList();
            sorted.forEach(place -> values.add(question.options().get(place).value()));
            return sorted;
        }
        if (question.fault() != null) {
            remarks.error(question.key(), ORDER, question.fault(), "give \"order\"");
        } else if (order == null && all) {
            if (turns(known)) {
                remarks.error(
                        question.key(),
                        ORDER,
                        "the codebook's values neither rise nor fall in the order listed",
                        "give \"order\": a list, \"values\" (the order of the values), or \"nominal\"");
            }
            values.addAll(known);
        }
        return opinions;
    }

    private static boolean turns(List<Double> values) {
        return IntStream.range(1, values.size()).anyMatch(i -> values.get(i) > values.get(i - 1))
                && IntStream.range(1, values.size()).anyMatch(i -> values.get(i) < values.get(i - 1));
    }

    /** An option that nobody chose need not be listed. */
    private static List<Integer> listed(
            PublishedQuestion question,
            List<Integer> opinions,
            List<String> wanted,
            List<Double> values,
            RepeatedFindings remarks) {
        List<String> texts = question.options().stream().map(Choice::text).toList();
        List<Integer> ordered = new ArrayList<>();
        for (String text : wanted) {
            if (!texts.contains(text) || !opinions.contains(texts.indexOf(text))) {
                remarks.error(
                        question.key(),
                        ORDER,
                        "\"" + text + "\" is no opinion of the question",
                        "there is \"" + opinions.stream().map(texts::get).collect(Collectors.joining("\", \"")) + "\"");
            } else {
                ordered.add(texts.indexOf(text));
                values.add((double) ordered.size());
            }
        }
        Set<Integer> left = new HashSet<>(opinions);
        ordered.forEach(left::remove);
        for (int place : left) {
            if (question.answers().values().stream().anyMatch(answers -> answers.get(place) > 0)) {
                remarks.error(
                        question.key(),
                        ORDER,
                        "the order leaves out \"" + texts.get(place) + "\", which people chose",
                        "list it too, or under \"refusals\"");
            }
        }
        return ordered;
    }
}
