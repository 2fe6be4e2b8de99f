package org.alignunit.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alignunit.MappingDecision;
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
    private static final String SENSITIVITY = "sensitivity";
    private static final String ALTERNATIVES = "/" + SENSITIVITY + "/*/" + REFERENCES;
    private static final String CROSSTABS = "crosstabs";
    private static final String STRUCTURE = "structure";

    private static final Set<String> LEFT_OUT =
            Set.of("/" + QUESTIONS, "/" + GROUPS, "/" + REFERENCES, ALTERNATIVES, "/" + CROSSTABS, "/" + STRUCTURE);

    private final byte[] bytes;
    private final JsonValue document;
    private final SurveyException.Collector problems;

    private SurveyReader(byte[] bytes, SurveyException.Collector problems) {
        this.bytes = bytes;
        this.problems = problems;
        document = SurveyJson.parse(bytes, LEFT_OUT, problems);
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
        WaveNames waves = new WaveNames(document.get("waves"), problems);
        OptionalDouble largest = document.get("largestWeight")
                .number()
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElse(OptionalDouble.empty());
        Supplier<ReferenceReader> readers = () -> new ReferenceReader(problems, questions, ids, keys, waves);
        List<Reference> references = references(readers.get(), groups, keys, waves);
        checkLargest(largest, references);
        Map<String, List<Reference>> alternatives = alternatives(readers);
        CrosstabReader crosstabs = new CrosstabReader(problems, questions, ids, keys, waves);
        entries(CROSSTABS, (entry, fits) -> {
            if (fits) {
                crosstabs.check(entry);
            }
        });
        List<Structure> structure = new ArrayList<>();
        entries(STRUCTURE, (entry, fits) -> {
            if (fits) {
                structure.add(crosstabs.structure(entry));
            }
        });
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Function<List<Reference>, Survey> survey = people -> new Survey(
                text("id"), text("title"), text("source"), text("domain"), fielded, questions, groups, people);
        List<Sensitivity> sensitivity = new ArrayList<>();
        for (JsonValue each : document.get(SENSITIVITY).items()) {
            sensitivity.add(new Sensitivity(
                    MappingDecision.valueOf(each.get("decision").text().orElseThrow()),
                    each.get("name").text().orElseThrow(),
                    survey.apply(alternatives.getOrDefault(each.pointer(), List.of()))
                            .with(waves.all(), List.of(), List.of(), largest)));
        }
        return Optional.of(survey.apply(references).with(waves.all(), sensitivity, structure, largest));
    }

    private void checkLargest(OptionalDouble largest, List<Reference> references) {
        double slack = 1 + 1e-6; // numbers are rounded
        references.stream()
                .filter(each -> each.heaviest() > slack * largest.orElse(Double.POSITIVE_INFINITY))
                .findFirst()
                .ifPresent(each -> problems.add(
                        "/largestWeight",
                        "some people of \"" + each.group() + "\" weigh " + each.heaviest() + " on average (question \""
                                + each.question() + "\")",
                        "correct it, or their squaredWeights"));
    }

    /** The references of each entry of the sensitivity, by the entry's pointer. */
    private Map<String, List<Reference>> alternatives(Supplier<ReferenceReader> readers) {
        Map<String, String> first = new HashMap<>();
        for (JsonValue each : document.get(SENSITIVITY).items()) {
            String name = each.get("name").text().orElse("");
            problems.requireNew(
                    each.get("decision").text().orElse("") + " " + name,
                    each.pointer(),
                    first,
                    each.pointer() + "/name",
                    "name each once");
        }
        Map<String, ReferenceReader> open = new HashMap<>();
        Map<String, List<Reference>> alternatives = new HashMap<>();
        entries(ALTERNATIVES, REFERENCES, (entry, fits) -> {
            String of = entry.pointer().substring(0, entry.pointer().indexOf("/" + REFERENCES));
            if (fits) {
                open.computeIfAbsent(of, key -> readers.get())
                        .read(entry)
                        .ifPresent(alternatives.computeIfAbsent(of, key -> new ArrayList<>())::add);
            }
        });
        return alternatives;
    }

    /** Hands over the entries of an array, and whether each fits the schema. */
    private void entries(String array, BiConsumer<JsonValue, Boolean> consumer) {
        entries("/" + array, array, consumer);
    }

    /** The same for arrays by their pointer, whose entries are like those of another. */
    private void entries(String pointer, String like, BiConsumer<JsonValue, Boolean> consumer) {
        SurveyJson.entries(bytes, pointer, problems, entry -> {
            if (problems.isClean(entry.pointer())) { // else a number in it is not finite
                SurveySchema.checkEntry(like, entry, problems);
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

    private List<Reference> references(ReferenceReader reader, List<Group> groups, EntryNames keys, WaveNames waves) {
        List<Reference> references = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        entries(REFERENCES, (entry, fits) -> {
            if (fits) {
                reader.read(entry).ifPresent(references::add);
            } else {
                entry.get("group").text().ifPresent(heard::add); // it may be the missing one
                waves.answered(entry.get("wave").text().orElse(""));
            }
        });
        heard.addAll(reader.answered());
        if (document.get(REFERENCES).isArray()) {
            checkEveryGroupAnswered(groups, keys, heard);
            waves.checkAnswered();
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
        Optional<LocalDate> from = problems.date(fielded.get("from"));
        Optional<LocalDate> to = problems.date(fielded.get("to"));
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            problems.add(fielded.pointer(), "from " + from.get() + " is after to " + to.get(), "swap them");
        }
        return from.flatMap(first -> to.map(last -> first + "/" + last)).orElse("");
    }
}
