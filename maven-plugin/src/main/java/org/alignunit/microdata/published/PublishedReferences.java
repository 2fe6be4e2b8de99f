package org.alignunit.microdata.published;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alignunit.microdata.imports.file.Numbers;
import org.alignunit.microdata.imports.file.SurveyDocument;
import org.alignunit.microdata.imports.people.AnswerKey.Option;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.mapping.MappedGroup;
import org.jspecify.annotations.Nullable;

/** The references of a survey file of published answers, and those that are left out. */
final class PublishedReferences {
    private static final double ROUNDED = 0.05;

    private final PublishedFormat format;
    private final int minimum;
    private final @Nullable Long respondents;
    private final RepeatedFindings remarks;
    private final List<Object> references = new ArrayList<>();
    private final List<Object> leftOut = new ArrayList<>();
    private final Set<MappedGroup> answered = new LinkedHashSet<>();

    PublishedReferences(PublishedFormat format, int minimum, @Nullable Long respondents, RepeatedFindings remarks) {
        this.format = format;
        this.minimum = minimum;
        this.respondents = respondents;
        this.remarks = remarks;
    }

    List<Object> all() {
        return references;
    }

    List<Object> leftOut() {
        return leftOut;
    }

    /** The groups that have a reference. */
    Set<MappedGroup> answered() {
        return answered;
    }

    /** Of a question that puts two wordings together, which of them each group was asked; empty for a sound question. */
    Map<MappedGroup, Set<Integer>> wordings(
            PublishedQuestion question, Set<Integer> opinions, Map<MappedGroup, List<String>> groups) {
        List<Set<Integer>> wordings = question.wordings(opinions);
        Map<MappedGroup, Set<Integer>> asked = new LinkedHashMap<>();
        if (wordings.size() < 2) {
            return asked;
        }
        groups.forEach((group, named) -> named.stream()
                .filter(question.answers()::containsKey)
                .forEach(name -> wordings.stream()
                        .filter(each -> !Collections.disjoint(each, question.chosenBy(name, opinions)))
                        .findFirst()
                        .ifPresent(each -> asked.put(group, each))));
        if (new HashSet<>(asked.values()).size() > 1) {
            remarks.warning(
                    question.key(),
                    "/select/questions",
                    "two wordings in one question, each with options of its own",
                    "groups that were asked the rarer one are left out");
        }
        return asked;
    }

    /** The wording that most groups were asked; the first of several. */
    static Set<Integer> mostFrequent(Map<MappedGroup, Set<Integer>> wordings) {
        Map<Set<Integer>, Integer> counts = new LinkedHashMap<>();
        wordings.values().forEach(wording -> counts.merge(wording, 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(count -> count.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Notes that a group has no reference for a question. */
    void leaveOut(String id, MappedGroup group, String reason) {
        leftOut.add(SurveyDocument.object("question", id, "group", group.key(), "reason", reason));
    }

    /** Adds what a group answered, which is made of groups of the file. */
    void add(
            PublishedQuestion question,
            String id,
            MappedGroup group,
            List<String> named,
            List<Option> options,
            List<Integer> places) {
        double[] counts = new double[options.size()];
        double opinions = 0;
        for (String name : named) {
            List<Double> answers = question.answers().get(name);
            for (int i = 0; answers != null && i < counts.length; i++) {
                counts[i] += answers.get(places.get(i));
                opinions += options.get(i).refusal() ? 0 : answers.get(places.get(i));
            }
        }
        if (opinions == 0) {
            if (named.stream().anyMatch(question.answers()::containsKey)) {
                leaveOut(id, group, "nobody stated an opinion");
            }
        } else if (format == PublishedFormat.OPINIONQA) {
            counts(question, id, group, options, counts, opinions);
        } else {
            shares(question, id, group, options, counts, opinions);
        }
    }

    private void counts(
            PublishedQuestion question,
            String id,
            MappedGroup group,
            List<Option> options,
            double[] counts,
            double opinions) {
        Number people = Numbers.rounded(opinions);
        if (opinions != Math.rint(opinions)) {
            if (respondents == null) {
                remarks.error(
                        question.key(),
                        "/respondents",
                        "counts are fractions, so they are weighted, and nothing tells how many people they are",
                        "give \"respondents\": how many people of each group stated an opinion");
                return;
            }
            people = respondents;
        }
        if (people.doubleValue() < minimum) {
            leaveOut(id, group, "fewer than " + minimum + " people");
            return;
        }
        Map<String, @Nullable Object> reference = reference(id, group, "counts", options, counts, 1);
        reference.put("respondents", people);
    }

    private void shares(
            PublishedQuestion question,
            String id,
            MappedGroup group,
            List<Option> options,
            double[] shares,
            double opinions) {
        double sum =
                IntStream.range(0, shares.length).mapToDouble(i -> shares[i]).sum();
        if (Math.abs(sum - 1) > ROUNDED) {
            remarks.warning(
                    question.key(), "/data", "shares do not sum to 1", "groups of which this is so are left out");
            leaveOut(id, group, "the shares sum to " + Numbers.rounded(sum));
            return;
        }
        if (respondents != null && respondents * opinions / sum < minimum) {
            leaveOut(id, group, "fewer than " + minimum + " people");
            return;
        }
        Map<String, @Nullable Object> reference = reference(id, group, "shares", options, shares, sum);
        if (respondents != null) {
            reference.put("respondents", respondents);
        }
    }

    private Map<String, @Nullable Object> reference(
            String id, MappedGroup group, String field, List<Option> options, double[] figures, double sum) {
        Map<String, @Nullable Object> byOption = new LinkedHashMap<>();
        for (int i = 0; i < figures.length; i++) {
            byOption.put(options.get(i).text(), Numbers.rounded(figures[i] / sum));
        }
        Map<String, @Nullable Object> reference =
                SurveyDocument.object("question", id, "group", group.key(), field, byOption);
        references.add(reference);
        answered.add(group);
        return reference;
    }
}
