package org.alignunit.microdata.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.alignunit.internal.names.Globs;
import org.alignunit.microdata.source.ColumnContents;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of which a person has everything to decide: each "?" in it.
 *
 * @param text the file
 * @param summary what a person should look at first
 */
public record MappingDraft(String text, List<String> summary) {
    /** Copies the list. */
    public MappingDraft {
        summary = List.copyOf(summary);
    }

    /**
     * What a draft says of its source.
     *
     * @param id the survey's name
     * @param title the title; "" if there is none
     * @param data the field "data" of the mapping, as JSON
     * @param about what is known of the source, a line each
     * @param weight the column that the file names as its weight
     * @param columns globs of the columns that may be questions; none for all
     */
    public record Source(
            String id,
            String title,
            String data,
            List<String> about,
            @Nullable String weight,
            List<String> columns) {
        /** Copies the lists. */
        public Source {
            about = List.copyOf(about);
            columns = List.copyOf(columns);
        }
    }

    /**
     * Drafts a mapping of all columns.
     *
     * @throws org.alignunit.microdata.table.MicrodataException if the data cannot be read
     * @throws IllegalArgumentException if a glob matches no column
     */
    public static MappingDraft of(Source source, Microdata data) {
        return new Writer(source, data).draft();
    }

    private static final class Writer {
        private final Source source;
        private final Microdata data;
        private final List<DraftColumn> columns;
        private final List<DraftColumn> questions;
        private final List<String> summary = new ArrayList<>();
        private final DraftText text = new DraftText();

        Writer(Source source, Microdata data) {
            this.source = source;
            this.data = data;
            columns = data.contents(DraftColumn.MOST).stream()
                    .map(DraftColumn::of)
                    .toList();
            questions = Globs.matching(source.columns(), columns, DraftColumn::name, "column").stream()
                    .filter(DraftColumn::isQuestion)
                    .toList();
        }

        MappingDraft draft() {
            text.comment(
                    0, "A draft: nothing is decided yet. Replace each \"?\", and remove questions that no test needs.");
            text.comment(0, "The numbers in comments are rows. docs/mapping.md tells what each field means.");
            source.about().forEach(line -> text.comment(0, line));
            text.line("{");
            text.line("  \"survey\": {\"id\": " + DraftText.json(source.id())
                    + (source.title().isBlank() ? "" : ", \"title\": " + DraftText.json(source.title())) + "},");
            text.line("  \"data\": " + source.data() + ",");
            weights();
            waves();
            exclusions();
            questions();
            groups();
            others();
            text.line("}");
            return new MappingDraft(text.toString(), summary);
        }

        private void weights() {
            List<DraftColumn> weights = columns.stream()
                    .filter(column -> column.isWeight() || column.name().equals(source.weight()))
                    .toList();
            text.line("");
            if (weights.isEmpty()) {
                text.comment(2, "No column looks like a weight. Write \"weight\": null if everybody counts once.");
                summary.add("no column looks like a weight");
            } else {
                text.comment(
                        2,
                        "Looks like a weight; name one, and the others under \"unused\", or write \"weight\": null:");
                DraftColumn waves =
                        columns.stream().filter(DraftColumn::isWave).findFirst().orElse(null);
                weights.forEach(weight -> text.comment(2, "  " + WeightDraft.describe(data, weight, waves)));
                summary.add("columns that look like weights: "
                        + weights.stream().map(DraftColumn::name).collect(Collectors.joining(", ")));
            }
            if (source.weight() != null) {
                text.comment(2, "The file itself names " + source.weight() + ".");
            }
            text.line("  \"weight\": {\"column\": \"?\"" + (weights.size() > 1 ? ", \"unused\": [\"?\"]" : "") + "},");
        }

        private void waves() {
            for (DraftColumn wave : columns.stream().filter(DraftColumn::isWave).toList()) {
                text.line("");
                text.comment(2, wave.title() + " looks like waves; if it is, in order of time, the newest last:");
                List<Value> codes = wave.codes().stream()
                        .map(ColumnContents.ValueCount::value)
                        .filter(code -> !(code instanceof Value.Missing))
                        .toList();
                for (int i = 0; i < codes.size(); i++) {
                    text.comment(
                            2,
                            (i == 0 ? "\"waves\": [" : "  ") + "{\"id\": "
                                    + DraftText.json(codes.get(i).toString()) + ", \"where\": {\"column\": "
                                    + DraftText.json(wave.name()) + ", \"codes\": [" + DraftText.json(codes.get(i))
                                    + "]}}" + (i < codes.size() - 1 ? "," : "],"));
                }
            }
        }

        private void exclusions() {
            List<DraftColumn> durations =
                    columns.stream().filter(DraftColumn::isDuration).toList();
            if (!durations.isEmpty()) {
                text.line("");
                durations.forEach(column -> text.comment(
                        2,
                        column.title() + " looks like a duration: " + column.summary()
                                + (column.contents().numbers().smallest() < 0 ? "; some are negative" : "")));
                text.comment(
                        2,
                        "\"exclude\": [{\"name\": \"speeders\", \"where\": {\"column\": "
                                + DraftText.json(durations.get(0).name()) + ", \"below\": 120}}],");
            }
            List<String> clocks = columns.stream()
                    .filter(DraftColumn::isClock)
                    .map(DraftColumn::name)
                    .toList();
            if (clocks.size() > 1) {
                text.line("");
                text.comment(
                        2,
                        String.join(" and ", clocks) + " look like times. To leave speeders out, add a column of"
                                + " durations to the data; negative ones come of clocks without AM and PM.");
            }
        }

        private void questions() {
            text.line("");
            text.comment(
                    2, "Columns with 2 to 26 codes. List codes in the order in which people saw the options, and in");
            text.comment(
                    2,
                    "place of \"role\" write \"refusal\": true (asked, no opinion) or \"notAsked\": true. For an opinion drop");
            text.comment(2, "\"role\", and on an ordinal scale write \"value\", the place on it.");
            text.line("  \"questions\": [");
            int suspects = 0;
            for (int i = 0; i < questions.size(); i++) {
                suspects += QuestionDraft.write(questions.get(i), i == questions.size() - 1, text);
            }
            if (questions.isEmpty()) {
                text.line(
                        "    {\"id\": \"?\", \"column\": \"?\", \"text\": \"?\", \"scale\": \"?\", \"codes\": [{\"code\": 1,"
                                + " \"as\": \"?\", \"role\": \"?\"}]}");
            }
            text.line("  ],");
            summary.add("columns that may be questions: " + questions.size() + " of " + columns.size());
            if (suspects > 0) {
                summary.add("codes that read like no opinion, or are declared missing: " + suspects);
            }
        }

        private void groups() {
            text.line("");
            text.comment(
                    2,
                    "An entry for each group; \"where\" takes \"codes\", \"from\" and \"to\", \"below\" or \"above\".");
            text.line("  \"groups\": [");
            text.line("    {\"attribute\": \"?\", \"value\": \"?\", \"persona\": \"?\", \"where\": {\"column\": \"?\","
                    + " \"codes\": [\"?\"]}}");
            text.line("  ]");
        }

        private void others() {
            List<DraftColumn> others = columns.stream()
                    .filter(column -> !questions.contains(column))
                    .toList();
            if (!others.isEmpty()) {
                text.line("");
                text.comment(2, "The other columns:");
                others.forEach(column -> text.comment(2, "  " + column.title() + ": " + column.summary()));
            }
        }
    }
}
