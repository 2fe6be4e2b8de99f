package org.alignunit.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.names.NearNames;

/** Makes a survey of a document. It skips what does not fit the schema, so that no problem is reported twice. */
final class SurveyReader {
    private final JsonValue document;
    private final SurveyException.Collector problems;

    private SurveyReader(JsonValue document, SurveyException.Collector problems) {
        this.document = document;
        this.problems = problems;
    }

    /** The survey in a file's bytes; the name is for messages. */
    static Survey read(String file, byte[] bytes) {
        SurveyException.Collector problems = new SurveyException.Collector(file);
        JsonValue document = SurveyJson.parse(bytes, problems);
        SurveySchema.check(document, problems);
        Optional<Survey> survey = new SurveyReader(document, problems).read();
        return survey.orElseThrow(() -> SurveyJson.exception(bytes, problems));
    }

    private Optional<Survey> read() {
        // before their content is checked: until then, all problems are against the schema
        List<JsonValue> wellFormedQuestions = wellFormed("questions");
        List<JsonValue> wellFormedGroups = wellFormed("groups");
        List<JsonValue> wellFormedReferences = wellFormed("references");
        Set<String> questionIds =
                names("questions", "/id", item -> item.get("id").text());
        Set<String> groupKeys = names("groups", "", SurveyReader::groupKey);
        String fielded = fielded(document.get("fielded"));

        QuestionReader questionReader = new QuestionReader(problems, questionIds);
        List<Question> questions = new ArrayList<>();
        for (JsonValue item : wellFormedQuestions) {
            questions.add(questionReader.read(item));
        }
        Map<String, Introduction> introductions =
                new IntroductionReader(problems).read(document.get("attributes"), attributes());
        List<Group> groups = new ArrayList<>();
        for (JsonValue item : wellFormedGroups) {
            groups.add(group(item, introductions));
        }
        ReferenceReader referenceReader = new ReferenceReader(problems, questions, questionIds, groupKeys);
        List<Reference> references = new ArrayList<>();
        for (JsonValue item : wellFormedReferences) {
            referenceReader.read(item).ifPresent(references::add);
        }
        checkEveryGroupAnswered(wellFormedGroups, referenceReader.answered());
        return problems.isEmpty()
                ? Optional.of(new Survey(
                        text("id"),
                        text("title"),
                        text("source"),
                        text("domain"),
                        fielded,
                        questions,
                        groups,
                        references))
                : Optional.empty();
    }

    private String text(String field) {
        return document.get(field).text().orElse("");
    }

    private List<JsonValue> wellFormed(String array) {
        List<JsonValue> items = document.get(array).items();
        items.removeIf(item -> !problems.isClean(item.pointer()));
        return items;
    }

    /** The names of an array's items; none if one cannot be read, since a reference may mean that one. */
    private Set<String> names(String array, String place, Function<JsonValue, Optional<String>> name) {
        Map<String, JsonValue> first = new LinkedHashMap<>();
        boolean complete = true;
        for (JsonValue item : document.get(array).items()) {
            Optional<String> text = name.apply(item);
            text.ifPresent(key -> problems.requireNew(key, item, first, item.pointer() + place, "name each once"));
            complete &= text.isPresent();
        }
        return complete ? first.keySet() : Set.of();
    }

    private static Optional<String> groupKey(JsonValue item) {
        Optional<String> attribute = item.get("attribute").text();
        Optional<String> value = item.get("value").text();
        return attribute.isPresent() && value.isPresent()
                ? Optional.of(new Group(attribute.get(), value.get(), "").key())
                : Optional.empty();
    }

    /** The attributes of all groups; none if one cannot be read. */
    private Set<String> attributes() {
        Set<String> attributes = new LinkedHashSet<>();
        for (JsonValue item : document.get("groups").items()) {
            Optional<String> attribute = item.get("attribute").text();
            if (attribute.isEmpty()) {
                return Set.of();
            }
            attributes.add(attribute.get());
        }
        return attributes;
    }

    private Group group(JsonValue item, Map<String, Introduction> introductions) {
        String attribute = item.get("attribute").text().orElseThrow();
        return new Group(
                attribute,
                item.get("value").text().orElseThrow(),
                item.get("persona").text().orElseThrow(),
                introductions.getOrDefault(attribute, Introduction.PLAIN),
                Wordings.read(item, "persona", problems));
    }

    private void checkEveryGroupAnswered(List<JsonValue> groups, Set<String> answered) {
        if (!document.get("references").isArray()) {
            return;
        }
        Set<String> heard = new HashSet<>(answered);
        // references against the schema may be the missing ones
        for (JsonValue item : document.get("references").items()) {
            if (!problems.isClean(item.pointer())) {
                item.get("group").text().ifPresent(heard::add);
            }
        }
        Map<String, JsonValue> places = new LinkedHashMap<>();
        for (JsonValue item : groups) {
            places.putIfAbsent(groupKey(item).orElseThrow(), item);
        }
        for (String key : NearNames.missing(places.keySet(), places.keySet(), heard)) {
            problems.add(
                    places.get(key).pointer(),
                    "\"" + key + "\" has no reference with respondents",
                    "add one, or leave the group out");
        }
    }

    private String fielded(JsonValue fielded) {
        if (!fielded.isPresent() || !problems.isClean(fielded.pointer())) {
            return "";
        }
        Optional<LocalDate> from = date(fielded.get("from"));
        Optional<LocalDate> to = date(fielded.get("to"));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            problems.add(fielded.pointer(), "from " + from.get() + " is after to " + to.get(), "swap them");
        }
        return from.flatMap(first -> to.map(last -> first + "/" + last)).orElse("");
    }

    private Optional<LocalDate> date(JsonValue day) {
        try {
            return day.text().map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            problems.add(day.pointer(), day + " is not a date", "write year, month and day as in 2021-02-28");
            return Optional.empty();
        }
    }
}
