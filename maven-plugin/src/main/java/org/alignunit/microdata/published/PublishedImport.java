package org.alignunit.microdata.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.internal.names.NearNames;
import org.alignunit.microdata.imports.file.SurveyDocument;
import org.alignunit.microdata.imports.people.AnswerKey.Option;
import org.alignunit.microdata.mapping.DataSource;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.MappedGroup;
import org.alignunit.microdata.mapping.MappedQuestion;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.PublishedChoices;
import org.alignunit.microdata.text.Garbled;
import org.jspecify.annotations.Nullable;

/** Makes a survey file of published answers, and finds all that is wrong with them or with the mapping. */
public final class PublishedImport {
    private static final Pattern GAP = Pattern.compile("\\[[^\\]]+\\]|_{2,}|\\{[^}]+\\}|\\$\\w+");

    private final Mapping mapping;
    private final PublishedChoices choices;
    private final PublishedTable table;
    private final Findings findings = new Findings();
    private final RepeatedFindings remarks = new RepeatedFindings();
    private final Map<MappedGroup, List<String>> groups;
    private final List<Object> questions = new ArrayList<>();
    private final PublishedReferences references;
    private final Map<String, Integer> ids = new HashMap<>();

    private PublishedImport(Mapping mapping, PublishedChoices choices, PublishedTable table) {
        this.mapping = mapping;
        this.choices = choices;
        this.table = table;
        groups = PublishedGroups.of(mapping, choices, table, findings);
        references =
                new PublishedReferences(table.format(), mapping.minimumRespondents(), choices.respondents(), remarks);
    }

    /**
     * What came of a mapping.
     *
     * @param fields the survey file without its provenance
     * @param leftOut the references that were left out, as the provenance has them
     * @param lines what to tell on the console
     */
    public record Result(
            Map<String, @Nullable Object> fields, List<Object> leftOut, Findings findings, List<String> lines) {}

    /**
     * Applies a mapping.
     *
     * @throws org.alignunit.microdata.table.MicrodataException if the file cannot be read
     */
    public static Result of(Mapping mapping, DataSource.PublishedSource source, Path file, @Nullable Path codebook) {
        PublishedTable table = PublishedTable.read(
                source.format(), file, codebook, source.file().options());
        return new PublishedImport(mapping, source.choices(), table).run();
    }

    private Result run() {
        checkSizes();
        List<PublishedQuestion> selected = selected();
        checkNames(selected);
        long published = selected.stream().filter(this::add).count();
        remarks.tell(findings);
        if (references.all().isEmpty() && !findings.hasErrors()) {
            findings.error("/select", "nobody answered", "select other questions or groups");
        }
        Map<String, @Nullable Object> fields = SurveyDocument.head(mapping.survey());
        fields.put("questions", questions);
        fields.put(
                "groups",
                groups.keySet().stream()
                        .filter(references.answered()::contains)
                        .map(SurveyDocument::group)
                        .toList());
        fields.put("references", references.all());
        return new Result(fields, references.leftOut(), findings, lines(selected.size(), published));
    }

    private List<String> lines(int selected, long published) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d of %d questions, %d of %d groups, %d references",
                published,
                table.questions().size(),
                references.answered().size(),
                table.groups().size(),
                references.all().size()));
        if (!references.leftOut().isEmpty()) {
            lines.add("references left out: " + references.leftOut().size() + " (the provenance says why)");
        }
        lines.addAll(table.notes());
        return lines;
    }

    private void checkSizes() {
        boolean shares = table.format() == PublishedFormat.GLOBALOPINIONQA;
        if (shares && !choices.stated()) {
            findings.error("", "missing \"respondents\"", "say how many people each group is, or \"unknown\"");
        } else if (shares && choices.respondents() == null && mapping.minimumRespondents() > 1) {
            findings.error(
                    "/minimumRespondents",
                    "nothing tells how many people answered",
                    "leave it out, or give \"respondents\"");
        }
    }

    private List<PublishedQuestion> selected() {
        List<String> keys =
                table.questions().stream().map(PublishedQuestion::key).toList();
        for (int i = 0; i < choices.questions().size(); i++) {
            requireMatch("/select/questions/" + i, choices.questions().get(i), keys);
        }
        choices.order().keySet().forEach(glob -> requireMatch("/order", glob, keys));
        choices.texts().keySet().forEach(glob -> requireMatch("/texts", glob, keys));
        Set<String> sources = table.questions().stream()
                .map(PublishedQuestion::source)
                .filter(source -> source != null)
                .collect(Collectors.toSet());
        if (choices.source() != null && !sources.contains(choices.source())) {
            findings.error(
                    "/select/source",
                    "no question is of \"" + choices.source() + "\"",
                    sources.isEmpty()
                            ? "the file tells no sources: remove it"
                            : NearNames.remedy(choices.source(), sources));
        }
        return table.questions().stream()
                .filter(question -> choices.source() == null || choices.source().equals(question.source()))
                .filter(question -> choices.questions().isEmpty()
                        || choices.questions().stream().anyMatch(glob -> PublishedOptions.names(glob, question.key())))
                .toList();
    }

    private void requireMatch(String place, String glob, List<String> keys) {
        if (keys.stream().noneMatch(key -> PublishedOptions.names(glob, key))) {
            findings.error(place, "no question \"" + glob + "\"", NearNames.remedy(glob, keys));
        }
    }

    private void checkNames(List<PublishedQuestion> selected) {
        Set<String> texts = new LinkedHashSet<>();
        selected.forEach(question -> question.options().forEach(option -> texts.add(option.text())));
        for (List<String> named : List.of(choices.refusals(), choices.opinions())) {
            for (int i = 0; i < named.size(); i++) {
                if (!texts.contains(named.get(i))) {
                    findings.warning(
                            (named.equals(choices.refusals()) ? "/refusals/" : "/opinions/") + i,
                            "no question has the option \"" + named.get(i) + "\"",
                            NearNames.remedy(named.get(i), texts));
                }
            }
        }
    }

    /** Adds a question and its references; whether there is any. */
    private boolean add(PublishedQuestion question) {
        PublishedOptions options = PublishedOptions.of(question, choices, remarks);
        String text = text(question);
        List<Option> kept = new ArrayList<>(options.options());
        List<Integer> places = new ArrayList<>(options.places());
        Set<Integer> opinions = opinions(options);
        Map<MappedGroup, Set<Integer>> wordings = references.wordings(question, opinions, groups);
        Set<Integer> wording = wordings.isEmpty() ? opinions : PublishedReferences.mostFrequent(wordings);
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (!kept.get(i).refusal() && !wording.contains(places.get(i))) {
                kept.remove(i);
                places.remove(i);
            }
        }
        String id = id(question);
        if (kept.stream().noneMatch(Option::refusal)) {
            remarks.warning(
                    question.key(),
                    "/refusals",
                    "no option is a refusal: the publisher left them out, or nothing names them",
                    "shares are then of those who stated an opinion");
        }
        int before = references.all().size();
        groups.forEach((group, named) -> {
            if (wordings.containsKey(group) && !wordings.get(group).equals(wording)) {
                references.leaveOut(id, group, "another wording");
            } else {
                references.add(question, id, group, named, kept, places);
            }
        });
        if (references.all().size() == before) {
            return false;
        }
        questions.add(SurveyDocument.question(
                new MappedQuestion(
                        id,
                        question.key(),
                        text,
                        question.context(),
                        options.ordinal(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                kept));
        return true;
    }

    private static Set<Integer> opinions(PublishedOptions options) {
        return IntStream.range(0, options.options().size())
                .filter(i -> !options.options().get(i).refusal())
                .mapToObj(i -> options.places().get(i))
                .collect(Collectors.toSet());
    }

    private String text(PublishedQuestion question) {
        String text = choices.texts().entrySet().stream()
                .filter(entry -> PublishedOptions.names(entry.getKey(), question.key()))
                .map(entry -> entry.getValue().replace("{key}", question.key()))
                .findFirst()
                .orElse(question.text());
        if (text == null || text.isBlank()) {
            remarks.error(question.key(), "", "the file has no wording", "give \"texts\": {\"*\": \"... {key} ...\"}");
            return "";
        }
        if (GAP.matcher(text).find() || Garbled.looksLike(text)) {
            remarks.warning(
                    question.key(),
                    "/texts",
                    GAP.matcher(text).find() ? "the wording has a gap" : "the wording looks garbled",
                    "write it as it was shown under \"texts\"");
        }
        for (PublishedQuestion.Choice option : question.options()) {
            if (Garbled.looksLike(option.text())) {
                remarks.warning(
                        question.key(),
                        "/data",
                        "\"" + option.text() + "\" looks garbled, as text read in the wrong encoding does",
                        "correct the file");
            }
        }
        return text;
    }

    /** The key itself, if it is short; else its first words. */
    private String id(PublishedQuestion question) {
        String id = question.key();
        if (table.format() == PublishedFormat.GLOBALOPINIONQA) {
            String[] words = id.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip()
                    .split(" ");
            int first = Math.max(0, words.length - 8); // questions of a battery differ at their ends
            id = String.join("-", List.of(words).subList(first, words.length));
        }
        int number = ids.merge(id, 1, Integer::sum);
        return number == 1 ? id : id + "-" + number;
    }
}
