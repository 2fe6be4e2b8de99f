package org.alignunit.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.names.NearNames;

/**
 * Makes a survey of a document. It skips what does not fit the schema, so that no problem is reported twice. Questions, groups and
 * references are read one by one: as JSON in memory, all of them would take many times the size of the file.
 */
final class SurveyReader {
    private static final String QUESTIONS = "questions";
    private static final String GROUPS = "groups";
    private static final String REFERENCES = "references";

    private final byte[] bytes;
    private final JsonValue document;
    private final SurveyException.Collector problems;

    private SurveyReader(byte[] bytes, SurveyException.Collector problems) {
        this.bytes = bytes;
        this.problems = problems;
        document = SurveyJson.parse(bytes, Set.of(QUESTIONS, GROUPS, REFERENCES), problems);
    }

    /** The survey in a file's bytes; the name is for messages. */
    static Survey read(String file, byte[] bytes) {
        SurveyException.Collector problems = new SurveyException.Collector(file, bytes);
        return new SurveyReader(bytes, problems).read().orElseThrow(problems::exception);
    }

    private Optional<Survey> read() {
        SurveySchema.check(document, problems);
        String fielded = fielded(document.get("fielded"));
        EntryNames ids = new EntryNames(problems);
        List<Question> questions = questions(ids);
        EntryNames keys = new EntryNames(problems);
        List<Group> groups = groups(keys);
        List<Reference> references = references(questions, ids, groups, keys);
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

    /** Hands over the entries of an array, and whether each fits the schema. */
    private void entries(String array, BiConsumer<JsonValue, Boolean> consumer) {
        SurveyJson.entries(bytes, array, problems, entry -> {
            if (problems.isClean(entry.pointer())) { // else a number in it is not finite
                SurveySchema.checkEntry(array, entry, problems);
            }
            consumer.accept(entry, problems.isClean(entry.pointer()));
        });
    }

    private List<Question> questions(EntryNames ids) {
        QuestionReader reader = new QuestionReader(problems);
        List<Question> questions = new ArrayList<>();
        entries(QUESTIONS, (entry, fits) -> {
            ids.add(entry.get("id").text(), entry, "/id");
            if (fits) {
                questions.add(reader.read(entry));
            }
        });
        for (Question question : questions) {
            reader.checkSimilar(question, "/" + QUESTIONS + "/" + ids.index(question.id()), ids.known());
        }
        return questions;
    }

    private List<Group> groups(EntryNames keys) {
        List<Group> groups = new ArrayList<>();
        Set<String> attributes = new LinkedHashSet<>();
        entries(GROUPS, (entry, fits) -> {
            Optional<String> attribute = entry.get("attribute").text();
            attributes.add(attribute.orElse(""));
            keys.add(groupKey(entry), entry, "");
            if (fits) {
                groups.add(new Group(
                        attribute.orElseThrow(),
                        entry.get("value").text().orElseThrow(),
                        entry.get("persona").text().orElseThrow(),
                        Introduction.PLAIN,
                        Wordings.read(entry, "persona", problems)));
            }
        });
        // an attribute that cannot be read may be the one that is meant
        Map<String, Introduction> introductions = new IntroductionReader(problems)
                .read(document.get("attributes"), attributes.contains("") ? Set.of() : attributes);
        groups.replaceAll(group -> introductions.containsKey(group.attribute())
                ? group.with(introductions.get(group.attribute()))
                : group);
        return groups;
    }

    private List<Reference> references(List<Question> questions, EntryNames ids, List<Group> groups, EntryNames keys) {
        ReferenceReader reader = new ReferenceReader(problems, questions, ids, keys);
        List<Reference> references = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        entries(REFERENCES, (entry, fits) -> {
            if (fits) {
                reader.read(entry).ifPresent(references::add);
            } else {
                entry.get("group").text().ifPresent(heard::add); // it may be the missing one
            }
        });
        heard.addAll(reader.answered());
        if (document.get(REFERENCES).isArray()) {
            checkEveryGroupAnswered(groups, keys, heard);
        }
        return references;
    }

    private void checkEveryGroupAnswered(List<Group> groups, EntryNames keys, Set<String> heard) {
        if (groups.stream().allMatch(group -> heard.contains(group.key()))) {
            return;
        }
        Set<String> all = groups.stream().map(Group::key).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String key : NearNames.missing(all, all, heard)) {
            problems.add(
                    "/" + GROUPS + "/" + keys.index(key),
                    "\"" + key + "\" has no reference with respondents",
                    "add one, or leave the group out");
        }
    }

    private String text(String field) {
        return document.get(field).text().orElse("");
    }

    private static Optional<String> groupKey(JsonValue item) {
        Optional<String> attribute = item.get("attribute").text();
        Optional<String> value = item.get("value").text();
        return attribute.isPresent() && value.isPresent()
                ? Optional.of(new Group(attribute.get(), value.get(), "").key())
                : Optional.empty();
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
