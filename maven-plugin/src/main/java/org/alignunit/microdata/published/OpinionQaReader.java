package org.alignunit.microdata.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.published.PublishedQuestion.Choice;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * Counts by question, group and option: {@code {key: {"MC_options": [...], "question_text": ..., group: {option: count}}}}.
 * Options are matched by their text, never by their place: groups list them by the alphabet, and leave out what nobody chose.
 */
final class OpinionQaReader {
    private static final String OPTIONS = "MC_options";
    private static final String TEXT = "question_text";
    private static final String MARGINALS = "marginals";

    private final Path file;
    private final Map<String, OpinionQaCodebook.Entry> codebook;
    private final Set<String> repaired = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    private OpinionQaReader(Path file, Map<String, OpinionQaCodebook.Entry> codebook) {
        this.file = file;
        this.codebook = codebook;
    }

    static PublishedTable read(Path file, @Nullable Path codebook, ReadOptions options) {
        OpinionQaReader reader =
                new OpinionQaReader(file, codebook == null ? Map.of() : OpinionQaCodebook.read(codebook, options));
        List<PublishedQuestion> questions = new ArrayList<>();
        PublishedFile.json(file).fields().forEach((key, entry) -> questions.add(reader.question(key, entry)));
        if (questions.isEmpty()) {
            throw new MicrodataException(
                    file, "", "it holds no questions", "name a file like OpinionQA's POLPARTY_data.json");
        }
        List<String> notes = new ArrayList<>();
        notes.add("counts are as published: people, not weighted");
        note(notes, "options that the file splits at commas, or leaves quoted, are mended", reader.repaired);
        note(notes, "not in the codebook", reader.unknown);
        return new PublishedTable(PublishedFormat.OPINIONQA, questions, notes);
    }

    private static void note(List<String> notes, String words, Set<String> keys) {
        if (!keys.isEmpty()) {
            notes.add(words + ": " + String.join(", ", keys));
        }
    }

    private PublishedQuestion question(String key, JsonValue entry) {
        JsonValue listed = entry.get(OPTIONS);
        if (!listed.isPresent()) {
            throw new MicrodataException(
                    file, key, "it has no \"" + OPTIONS + "\"", "name a file like OpinionQA's POLPARTY_data.json");
        }
        Map<String, String> context = new LinkedHashMap<>();
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        entry.fields().forEach((name, field) -> {
            if (field.isObject()) {
                add(name, field, groups);
            } else if (field.text().isPresent() && !name.equals(OPTIONS) && !name.equals(TEXT)) {
                context.put(name, field.text().get());
            }
        });
        Set<String> chosen = new LinkedHashSet<>();
        groups.values().forEach(answers -> chosen.addAll(answers.keySet()));
        OpinionQaCodebook.Entry known = codebook.get(key);
        if (known == null && !codebook.isEmpty()) {
            unknown.add(key);
        }
        List<Choice> options = new ArrayList<>(known == null ? mended(key, listed, chosen) : known.options());
        Set<String> missing = new LinkedHashSet<>(chosen);
        options.forEach(option -> missing.remove(option.text()));
        missing.forEach(option -> options.add(new Choice(option, null, false)));
        Map<String, List<Double>> answers = new LinkedHashMap<>();
        groups.forEach((group, counts) -> answers.put(
                group,
                options.stream()
                        .map(option -> counts.getOrDefault(option.text(), 0.0))
                        .toList()));
        return new PublishedQuestion(
                key,
                entry.get(TEXT).text().orElse(known == null ? null : known.text()),
                context,
                options,
                null,
                answers,
                missing.isEmpty()
                        ? null
                        : "people chose what is no option of it: \"" + String.join("\", \"", missing) + "\"");
    }

    /** Counts by option, or the option of each person; of two attributes at once, groups within groups. */
    private void add(String name, JsonValue field, Map<String, Map<String, Double>> groups) {
        if (name.equals(MARGINALS)) {
            return;
        }
        Map<String, Double> counts = new LinkedHashMap<>();
        boolean nested = false;
        for (JsonValue each : field.fields().values()) {
            if (each.isObject()) {
                nested = true;
                add(name + ", " + each.name(), each, groups);
            } else if (each.text().isPresent()) {
                counts.merge(each.text().get().strip(), 1.0, Double::sum);
            } else if (each.number().isPresent() && each.number().get().signum() >= 0) {
                counts.merge(each.name().strip(), each.asDouble(), Double::sum);
            } else {
                throw new MicrodataException(file, each.pointer(), each + " is no count", "correct the file");
            }
        }
        if (!nested) {
            groups.put(name, counts);
        }
    }

    private List<Choice> mended(String key, JsonValue listed, Set<String> chosen) {
        List<String> options = PublishedFile.options(PublishedFile.literal(listed, file, key));
        List<Choice> mended = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            int last = options.size();
            while (last > i + 1 && !chosen.contains(String.join(", ", options.subList(i, last)))) {
                last--;
            }
            String text = String.join(", ", options.subList(i, last));
            String bare = text.replaceAll("^\"(.*)\"$|^'(.*)'$", "$1$2");
            String option = chosen.contains(text) || !chosen.contains(bare) ? text : bare;
            if (!option.equals(options.get(i))) {
                repaired.add(key);
            }
            mended.add(new Choice(option, null, false));
            i = last - 1;
        }
        return mended;
    }
}
