package org.alignunit.microdata.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.mapping.Findings.Finding;
import org.alignunit.microdata.mapping.MappedGroup;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.PublishedChoices;
import org.alignunit.microdata.mapping.RefusalWords;
import org.alignunit.microdata.mapping.SurveyHead;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;

/**
 * What a published file holds, for a draft of its mapping.
 *
 * @param groups the groups, and how many questions each answered
 * @param questions the options of each question
 * @param suspects the options that read as if people stated no opinion, and in how many questions
 * @param findings what else is worth a look
 */
public record PublishedContents(
        PublishedFormat format,
        Map<String, Integer> groups,
        Map<String, List<String>> questions,
        Map<String, Integer> suspects,
        List<Finding> findings) {

    /** The format of a file, if it is a published one: told by what it holds. */
    public static Optional<PublishedFormat> formatOf(Path file, ReadOptions options) {
        if (PublishedFile.isJson(file)) {
            JsonValue document = PublishedFile.json(file);
            if (document.isArray()) {
                return of(document.get(0).fields().keySet());
            }
            return document.fields().values().stream()
                    .findFirst()
                    .filter(entry -> entry.get("MC_options").isPresent())
                    .map(entry -> entry.fields().values().stream().anyMatch(JsonValue::isObject)
                            ? PublishedFormat.OPINIONQA
                            : PublishedFormat.GLOBALOPINIONQA);
        }
        return DataFiles.isText(file)
                ? of(DataFiles.open(file, options).columns().stream()
                        .map(Column::name)
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static Optional<PublishedFormat> of(Set<String> fields) {
        return fields.containsAll(Set.of("question", "options"))
                        && (fields.contains("selections") || fields.contains("distribution"))
                ? Optional.of(PublishedFormat.GLOBALOPINIONQA)
                : Optional.empty();
    }

    /**
     * The contents of a file.
     *
     * @throws org.alignunit.microdata.table.MicrodataException if it cannot be read
     */
    public static PublishedContents of(DataSource.FileSource source, PublishedFormat format, Path file) {
        PublishedTable table = PublishedTable.read(format, file, null, source.options());
        Map<String, Integer> groups = new LinkedHashMap<>();
        Map<String, List<String>> questions = new LinkedHashMap<>();
        Map<String, Integer> suspects = new LinkedHashMap<>();
        for (PublishedQuestion question : table.questions()) {
            List<String> texts = question.options().stream()
                    .map(PublishedQuestion.Choice::text)
                    .toList();
            questions.put(question.key(), texts);
            question.answers().keySet().forEach(group -> groups.merge(group, 1, Integer::sum));
            texts.stream()
                    .filter(text -> RefusalWords.isRefusal(text) || RefusalWords.isNotAsked(text))
                    .forEach(text -> suspects.merge(text, 1, Integer::sum));
        }
        PublishedChoices choices = new PublishedChoices(
                null, List.of(), List.of(), List.copyOf(suspects.keySet()), List.of(), Map.of(), Map.of(), null, true);
        DataSource.PublishedSource data = new DataSource.PublishedSource(source, format, null, choices);
        List<Finding> findings = new ArrayList<>(PublishedImport.of(mapping(data, groups.keySet()), data, file, null)
                .findings()
                .all());
        return new PublishedContents(format, groups, questions, suspects, findings);
    }

    /** A mapping that takes everything. */
    private static Mapping mapping(DataSource.PublishedSource data, Set<String> groups) {
        List<MappedGroup> mapped = data.format() == PublishedFormat.GLOBALOPINIONQA
                ? List.of()
                : groups.stream()
                        .map(name -> new MappedGroup(
                                PublishedGroups.COLUMN,
                                name,
                                name,
                                new Where.Codes(PublishedGroups.COLUMN, Set.of(Value.of(name))),
                                List.of()))
                        .toList();
        return new Mapping(
                new SurveyHead("draft", null, null, null, null, null),
                data,
                null,
                List.of(),
                null,
                1,
                List.of(),
                mapped,
                List.of(),
                null,
                null);
    }
}
