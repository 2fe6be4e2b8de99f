package org.alignunit.microdata.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.published.PublishedQuestion.Choice;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * Shares by question and country, in the order of the options: an object by question, or rows (JSON or CSV) of a question and all
 * of its countries ({@code selections}), or of a question and one country ({@code distribution}).
 */
final class GlobalOpinionReader {
    private static final String ROW = "name a file like GlobalOpinionQA's global_opinions.csv";
    private static final List<String> COUNTRIES = List.of("MC_options", "countries");

    private final Path file;
    /** By wording, the questions that share it: their options differ, or they have answers of one country. */
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();

    /** A question that is read row by row. */
    private static final class Part {
        private List<String> options;
        private final @Nullable String source;
        private final Map<String, Map<String, Double>> answers = new LinkedHashMap<>();

        Part(List<String> options, @Nullable String source) {
            this.options = options;
            this.source = source;
        }
    }

    private GlobalOpinionReader(Path file) {
        this.file = file;
    }

    static PublishedTable read(Path file, ReadOptions options) {
        GlobalOpinionReader reader = new GlobalOpinionReader(file);
        if (PublishedFile.isJson(file) && PublishedFile.json(file).isObject()) {
            PublishedFile.json(file).fields().forEach(reader::question);
        } else {
            PublishedFile.rows(file, options, reader::row);
        }
        if (reader.parts.isEmpty()) {
            throw new MicrodataException(file, "", "it holds no questions", ROW);
        }
        List<PublishedQuestion> questions = new ArrayList<>();
        reader.parts.forEach((text, all) -> all.forEach(part -> questions.add(reader.question(text, part))));
        return new PublishedTable(PublishedFormat.GLOBALOPINIONQA, questions, List.of());
    }

    private void question(String text, JsonValue entry) {
        Map<String, JsonValue> countries = new LinkedHashMap<>(entry.fields());
        countries.keySet().removeAll(COUNTRIES);
        add(text, entry.get(COUNTRIES.get(0)), countries, null);
    }

    private void row(Map<String, JsonValue> row) {
        String text = text(row, "question");
        JsonValue selections = row.get("selections");
        if (selections == null && (!row.containsKey("country") || !row.containsKey("distribution"))) {
            throw new MicrodataException(
                    file, "", "it has neither \"selections\" nor \"country\" and \"distribution\"", ROW);
        }
        JsonValue source = row.get("source");
        add(
                text,
                row.getOrDefault("options", JsonValue.of(null)),
                selections == null
                        ? Map.of(text(row, "country"), row.get("distribution"))
                        : PublishedFile.literal(selections, file, text).fields(),
                source == null ? null : source.text().orElse(null));
    }

    private String text(Map<String, JsonValue> row, String field) {
        return row.getOrDefault(field, JsonValue.of(null))
                .text()
                .orElseThrow(() -> new MicrodataException(file, "", "a row has no \"" + field + "\"", ROW));
    }

    private void add(String text, JsonValue listed, Map<String, JsonValue> countries, @Nullable String source) {
        List<String> options = PublishedFile.options(PublishedFile.literal(listed, file, text));
        if (options.size() < 2) {
            throw new MicrodataException(file, text, "it has no options", ROW);
        }
        Map<String, Map<String, Double>> answers = new LinkedHashMap<>();
        countries.forEach((country, json) -> {
            List<JsonValue> shares = PublishedFile.literal(json, file, text).items();
            if (shares.size() != options.size()) {
                throw new MicrodataException(
                        file,
                        text,
                        country + " has " + shares.size() + " shares for " + options.size() + " options",
                        "correct the file");
            }
            Map<String, Double> byOption = new LinkedHashMap<>();
            for (int i = 0; i < options.size(); i++) {
                JsonValue share = shares.get(i);
                if (!share.number().isPresent() || share.asDouble() < 0 || share.asDouble() > 1) {
                    throw new MicrodataException(
                            file, text, country + ": " + share + " is no share", "correct the file");
                }
                byOption.merge(options.get(i), share.asDouble(), Double::sum);
            }
            answers.put(country.strip(), byOption);
        });
        part(text.strip(), options.stream().distinct().toList(), answers, source)
                .answers
                .putAll(answers);
    }

    /** The question that a row belongs to: options of one are among those of the other, in one order, and no country is twice. */
    private Part part(
            String text, List<String> options, Map<String, Map<String, Double>> answers, @Nullable String source) {
        List<Part> known = parts.computeIfAbsent(text, key -> new ArrayList<>());
        for (Part part : known) {
            boolean more = isWithin(part.options, options);
            if ((more || isWithin(options, part.options))
                    && answers.keySet().stream().noneMatch(part.answers::containsKey)) {
                part.options = more ? options : part.options;
                return part;
            }
        }
        known.add(new Part(options, source));
        return known.get(known.size() - 1);
    }

    private static boolean isWithin(List<String> some, List<String> all) {
        List<String> same = new ArrayList<>(all);
        same.retainAll(some);
        return same.equals(some);
    }

    private PublishedQuestion question(String text, Part part) {
        Map<String, List<Double>> answers = new HashMap<>();
        Map<String, List<Double>> ordered = new LinkedHashMap<>(answers);
        part.answers.forEach((country, shares) -> ordered.put(
                country,
                part.options.stream()
                        .map(option -> shares.getOrDefault(option, 0.0))
                        .toList()));
        return new PublishedQuestion(
                text,
                text,
                Map.of(),
                part.options.stream()
                        .map(option -> new Choice(option, null, false))
                        .toList(),
                part.source,
                ordered,
                fault(part.options));
    }

    /** Numbers that neither rise nor fall, or between which words stand, are no scale in the order listed. */
    private static @Nullable String fault(List<String> options) {
        List<Integer> places = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).matches("-?\\d+(\\.\\d+)?")) {
                places.add(i);
                numbers.add(Double.valueOf(options.get(i)));
            }
        }
        boolean rises = true;
        boolean falls = true;
        boolean together = true;
        for (int i = 1; i < numbers.size(); i++) {
            rises &= numbers.get(i) > numbers.get(i - 1);
            falls &= numbers.get(i) < numbers.get(i - 1);
            together &= places.get(i) == places.get(i - 1) + 1;
        }
        return together && (rises || falls)
                ? null
                : "option order is \"" + String.join(", ", options)
                        + "\"; the values must rise or fall with the order shown";
    }
}
