package org.alignunit.microdata.imports.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.imports.people.AnswerKey;
import org.alignunit.microdata.imports.people.GroupAnswers;
import org.alignunit.microdata.imports.people.GroupStructure;
import org.alignunit.microdata.imports.people.ImportedPeople;
import org.alignunit.microdata.imports.people.Scenario;
import org.alignunit.microdata.mapping.MappedGroup;
import org.alignunit.microdata.mapping.MappedQuestion;
import org.alignunit.microdata.mapping.MappedWave;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.SurveyHead;
import org.jspecify.annotations.Nullable;

/** The survey file of people. */
public final class SurveyDocument {
    private final ImportedPeople people;
    private final Mapping mapping;
    private final boolean weighted;
    private final Map<String, @Nullable Object> fields;

    private SurveyDocument(ImportedPeople people, Map<String, ?> provenance) {
        this.people = people;
        mapping = people.mapping();
        weighted = Stream.concat(
                        Stream.of(people.scenario()), people.undone().stream().map(ImportedPeople.Undone::scenario))
                .flatMap(scenario -> scenario.answers().stream())
                .anyMatch(SurveyDocument::isWeighted);
        fields = head(mapping.survey());
        fields.put("questions", questions());
        fields.put("groups", groups());
        if (!mapping.waves().isEmpty()) {
            fields.put("waves", mapping.waves().stream().map(MappedWave::id).toList());
        }
        if (weighted) {
            fields.put("largestWeight", Numbers.rounded(people.scenario().largestWeight()));
        }
        fields.put("references", references(people.scenario()));
        if (!people.undone().isEmpty()) {
            fields.put("sensitivity", sensitivity());
        }
        if (mapping.crosstabs() != null) {
            fields.put("crosstabs", crosstabs());
        }
        if (!people.structures().isEmpty()) {
            fields.put("structure", structures());
        }
        fields.put("provenance", provenance);
    }

    /** The document, as JSON values. */
    public static Map<String, @Nullable Object> of(ImportedPeople people, Map<String, ?> provenance) {
        return new SurveyDocument(people, provenance).fields;
    }

    /** The text of a document. */
    public static String text(Map<String, @Nullable Object> document) {
        return SurveyText.of(document);
    }

    /** What the survey file says of the survey as a whole. */
    public static Map<String, @Nullable Object> head(SurveyHead head) {
        Map<String, @Nullable Object> fields = object("id", head.id());
        putIfPresent(fields, "title", head.title());
        putIfPresent(fields, "source", head.source());
        putIfPresent(fields, "domain", head.domain());
        if (head.from() != null && head.to() != null) {
            fields.put(
                    "fielded",
                    object("from", head.from().toString(), "to", head.to().toString()));
        }
        return fields;
    }

    private static void putIfPresent(Map<String, @Nullable Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    /** An object of fields in this order. */
    public static Map<String, @Nullable Object> object(Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private List<Object> questions() {
        List<Object> questions = new ArrayList<>();
        for (MappedQuestion question : mapping.questions()) {
            questions.add(question(question, people.keys().get(questions.size()).options()));
        }
        return questions;
    }

    /** A question and its options. */
    public static Map<String, @Nullable Object> question(MappedQuestion question, List<AnswerKey.Option> options) {
        Map<String, @Nullable Object> object = object("id", question.id(), "text", question.text());
        if (!question.context().isEmpty()) {
            object.put("context", question.context());
        }
        object.put("scale", question.ordinal() ? "ordinal" : "nominal");
        object.put(
                "options",
                options.stream()
                        .map(option -> option(option, question.ordinal()))
                        .toList());
        putUnlessEmpty(object, "similar", question.similar());
        putUnlessEmpty(object, "paraphrases", question.paraphrases());
        return object;
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> object, String name, List<String> values) {
        if (!values.isEmpty()) {
            object.put(name, values);
        }
    }

    private static Map<String, @Nullable Object> option(AnswerKey.Option option, boolean ordinal) {
        Map<String, @Nullable Object> object = object("text", option.text());
        if (option.refusal()) {
            object.put("refusal", true);
        } else if (ordinal && option.value() != null) {
            object.put("value", Numbers.rounded(option.value()));
        }
        return object;
    }

    /** A group that has no reference at all cannot stand in a survey file. */
    private List<Object> groups() {
        Set<Integer> answered = people.groups();
        List<Object> groups = new ArrayList<>();
        for (int i = 0; i < mapping.groups().size(); i++) {
            if (answered.contains(i)) {
                groups.add(group(mapping.groups().get(i)));
            }
        }
        return groups;
    }

    /** A group. */
    public static Map<String, @Nullable Object> group(MappedGroup group) {
        Map<String, @Nullable Object> object =
                object("attribute", group.attribute(), "value", group.value(), "persona", group.persona());
        putUnlessEmpty(object, "paraphrases", group.paraphrases());
        return object;
    }

    private List<Object> references(Scenario scenario) {
        List<Object> references = new ArrayList<>();
        for (GroupAnswers.Key key : people.references()) {
            references.add(reference(scenario.answers(key)));
        }
        return references;
    }

    private Map<String, @Nullable Object> reference(GroupAnswers answers) {
        Map<String, @Nullable Object> object = key(mapping, answers.key());
        List<AnswerKey.Option> options =
                people.keys().get(answers.key().question()).options();
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        Map<String, @Nullable Object> squares = new LinkedHashMap<>();
        for (int i = 0; i < options.size(); i++) {
            Sums sums = answers.options().get(i);
            counts.put(options.get(i).text(), Numbers.rounded(sums.weight()));
            if (!options.get(i).refusal()) {
                squares.put(options.get(i).text(), Numbers.rounded(sums.squared()));
            }
        }
        object.put("counts", counts);
        Sums opinions = answers.opinions();
        object.put("respondents", opinions.respondents());
        if (weighted) {
            object.put("effectiveSize", Numbers.rounded(Math.min(opinions.respondents(), opinions.effectiveSize())));
            object.put("squaredWeights", squares);
        }
        return object;
    }

    private static boolean isWeighted(GroupAnswers answers) {
        return answers.options().stream()
                .anyMatch(sums -> sums.weight() != sums.respondents() || sums.squared() != sums.respondents());
    }

    /** Question, group and wave by their names. */
    static Map<String, @Nullable Object> key(Mapping mapping, GroupAnswers.Key key) {
        Map<String, @Nullable Object> object =
                object("question", mapping.questions().get(key.question()).id(), "group", group(mapping, key.group()));
        if (!mapping.waves().isEmpty()) {
            object.put("wave", mapping.waves().get(key.wave()).id());
        }
        return object;
    }

    /** The name of a group. */
    public static String group(Mapping mapping, int place) {
        return mapping.groups().get(place).key();
    }

    private List<Object> sensitivity() {
        List<Object> sensitivity = new ArrayList<>();
        for (ImportedPeople.Undone undone : people.undone()) {
            sensitivity.add(object(
                    "decision",
                    undone.decision().name(),
                    "name",
                    undone.name(),
                    "references",
                    references(undone.scenario())));
        }
        return sensitivity;
    }

    private Map<String, @Nullable Object> place(int group, int wave) {
        Map<String, @Nullable Object> object = object("group", group(mapping, group));
        if (!mapping.waves().isEmpty()) {
            object.put("wave", mapping.waves().get(wave).id());
        }
        return object;
    }

    private List<Object> structures() {
        List<Object> structures = new ArrayList<>();
        for (GroupStructure structure : people.structures()) {
            Map<String, @Nullable Object> object = place(structure.group(), structure.wave());
            object.put(
                    "questions",
                    structure.questions().stream()
                            .map(question -> mapping.questions().get(question).id())
                            .toList());
            object.put("share", Numbers.rounded(structure.share()));
            object.put("standardError", Numbers.rounded(structure.standardError()));
            structures.add(object);
        }
        return structures;
    }

    private List<Object> crosstabs() {
        List<Object> crosstabs = new ArrayList<>();
        for (Scenario.Crosstab crosstab : people.scenario().crosstabs()) {
            if (crosstab.respondents() >= mapping.minimumRespondents()
                    && people.groups().contains(crosstab.group())) {
                Map<String, @Nullable Object> object = place(crosstab.group(), crosstab.wave());
                object.put(
                        "questions",
                        List.of(
                                mapping.questions().get(crosstab.first()).id(),
                                mapping.questions().get(crosstab.second()).id()));
                List<Object> rows = new ArrayList<>();
                for (double[] weights : crosstab.weights()) {
                    List<Number> row = new ArrayList<>();
                    for (double weight : weights) {
                        row.add(Numbers.rounded(weight));
                    }
                    rows.add(row);
                }
                object.put("counts", rows);
                object.put("respondents", crosstab.respondents());
                crosstabs.add(object);
            }
        }
        return crosstabs;
    }
}
