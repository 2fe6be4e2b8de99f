package org.alignunit.microdata.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.mapping.reading.MappingException;
import org.alignunit.microdata.mapping.reading.MappingReader;
import org.alignunit.microdata.source.ColumnContents;
import org.alignunit.microdata.source.ColumnContents.NumberSummary;
import org.alignunit.microdata.source.ColumnContents.ValueCount;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.DeclaredMissing;
import org.alignunit.microdata.table.MissingRange;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.Test;

class MappingDraftTests {
    private static final Map<Value, String> LIKES = Map.of(
            Value.of(0), "Dislike", Value.of(10), "Like", Value.of(98), "Don't know", Value.of(11), "Not offered");

    private final List<ColumnContents> columns = new ArrayList<>();

    @Test
    void every_code_has_its_label_its_count_and_what_it_reads_like() {
        Map<Value, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i <= 10; i++) {
            counts.put(Value.of(i), 10L);
        }
        counts.put(Value.of(98), 7L);
        add(new Column("like", "Likes tea", ColumnType.NUMBER, "", LIKES, DeclaredMissing.NONE), 3, counts);

        assertThat(text("like")).contains("""
                    {"id": "like", "scale": "?",
                     "text": "?", // the file says "Likes tea"
                     "codes": [
                       {"code": 0, "as": "Dislike", "role": "?"}, // 10
                       {"from": 1, "to": 9, "as": "?", "role": "?"}, // 90 people, no labels; write "as": "{code}" if the number is what was shown
                       {"code": 10, "as": "Like", "role": "?"}, // 10
                       {"code": 11, "as": "Not offered", "role": "?"}, // 0
                       {"code": 98, "as": "Don't know", "role": "?"}, // 7; reads like a refusal
                       {"code": "missing", "role": "?"} // 3 rows (3 %) are empty; not asked, or no answer?
                     ]}
                """.indent(0));
    }

    @Test
    void missing_values_belong_to_the_column_where_labels_are_shared() {
        DeclaredMissing high =
                new DeclaredMissing(List.of(Value.of(0)), List.of(new MissingRange(98, Double.POSITIVE_INFINITY)));
        Map<Value, Long> counts = Map.of(Value.of(0), 5L, Value.of(10), 5L, Value.of(98), 1L);
        add(new Column("a", "", ColumnType.NUMBER, "", LIKES, high), 0, counts);
        add(new Column("b", "", ColumnType.NUMBER, "", LIKES, DeclaredMissing.NONE), 0, counts);

        String text = text();
        assertThat(text.substring(0, text.indexOf("\"b\"")))
                .contains("// the file declares missing: 0, 98 to HIGHEST")
                .contains("\"as\": \"Dislike\", \"role\": \"?\"}, // 5; declared missing\n")
                .contains("// 1; declared missing; reads like a refusal");
        assertThat(text.substring(text.indexOf("\"b\""))).contains("\"as\": \"Dislike\", \"role\": \"?\"}, // 5\n");
    }

    @Test
    void codes_of_one_text_are_pointed_out() {
        add(
                new Column(
                        "v",
                        "",
                        ColumnType.NUMBER,
                        "",
                        Map.of(Value.of(3), "DISAGREED WITH POLICY - TO", Value.of(4), "DISAGREED WITH POLICY - TO"),
                        DeclaredMissing.NONE),
                0,
                Map.of(Value.of(3), 5L, Value.of(4), 5L));

        assertThat(text()).contains("// 5; the same words as code 3, cut perhaps: give each words of its own");
    }

    @Test
    void numbers_without_labels_that_often_stand_for_no_opinion_are_pointed_out() {
        add(Column.untyped("q"), 0, Map.of(Value.of(-9), 2L, Value.of(1), 5L, Value.of(2), 5L, Value.of(99), 2L));

        assertThat(text())
                .contains("{\"code\": -9, \"as\": \"?\", \"role\": \"?\"}, // 2; no label; such a number often stands")
                .contains("{\"code\": 99, \"as\": \"?\", \"role\": \"?\"} // 2; no label; such a number often stands")
                .contains("{\"code\": 2, \"as\": \"?\", \"role\": \"?\"}, // 5; no label\n");
    }

    @Test
    void words_of_peoples_own_stay_out_of_the_draft() {
        Map<Value, Long> counts = new LinkedHashMap<>(Map.of(Value.of("Yes"), 300L, Value.of("No"), 200L));
        for (int i = 0; i < 9; i++) {
            counts.put(Value.of("my secret " + i), 1L);
        }
        add(Column.untyped("mixed"), 0, counts);
        add(Column.untyped("note"), 490, Map.of(Value.of("my secret"), 1L, Value.of("another secret"), 1L));
        columns.add(new ColumnContents(Column.untyped("mail"), 509, 0, false, List.of(), 509, null));

        assertThat(text())
                .doesNotContain("secret")
                .contains("//   note: 2 texts that few people have, not listed; empty in 490 rows")
                .contains("//   mail: more than 100 distinct values, not listed")
                .contains("mixed: No (200), Yes (300); 9 texts that few people have, not listed");
    }

    @Test
    void durations_and_waves_come_with_lines_to_use() {
        columns.add(new ColumnContents(
                Column.untyped("duration"), 500, 0, false, List.of(), 0, new NumberSummary(500, 480, -35, 9000, 1e5)));
        add(Column.untyped("year"), 0, Map.of(Value.of(2018), 5L, Value.of(2021), 5L));

        assertThat(text())
                .contains("// duration looks like a duration: numbers from -35 to 9,000;")
                .contains(
                        "// \"exclude\": [{\"name\": \"speeders\", \"where\": {\"column\": \"duration\", \"below\": 120}}],")
                .contains("// \"waves\": [{\"id\": \"2018\", \"where\": {\"column\": \"year\", \"codes\": [2018]}},")
                .contains("//   {\"id\": \"2021\", \"where\": {\"column\": \"year\", \"codes\": [2021]}}],");
    }

    @Test
    void labels_cannot_end_a_comment_or_a_text() {
        Map<Value, String> labels = Map.of(Value.of(1), "a\n\"b\" */ {", Value.of(2), "c\u2028d");
        add(new Column("x\"y", "l\r\nm */", ColumnType.NUMBER, "", labels, DeclaredMissing.NONE), 0, Map.of());

        assertThat(text()).contains("{\"id\": \"x\\\"y\"").contains("// the file says \"l m */\"");
    }

    @Test
    void names_of_any_script_are_kept() {
        add(
                Column.untyped("\u05d5\u05ea\u05e7_\u05d1"),
                0,
                Map.of(Value.of("\u0c05\u0c35\u0c41\u0c28\u0c41"), 5L, Value.of("\u0c32\u0c47\u0c26\u0c41"), 5L));

        assertThat(text()).contains("\"\u05d5\u05ea\u05e7_\u05d1\"").contains("\"\u0c05\u0c35\u0c41\u0c28\u0c41\"");
        assertThat(DraftSources.id("\u05d5\u05ea\u05e7_\u05d1.sav")).isEqualTo("\u05d5\u05ea\u05e7-\u05d1");
        assertThat(DraftSources.id("bes_w25.sav")).isEqualTo("bes-w25");
    }

    @Test
    void globs_choose_the_questions() {
        add(Column.untyped("q1"), 0, Map.of(Value.of("a"), 5L, Value.of("b"), 5L));
        add(Column.untyped("sex"), 0, Map.of(Value.of("m"), 5L, Value.of("f"), 5L));

        assertThat(text("q*")).contains("{\"id\": \"q1\"").contains("//   sex: f (5), m (5)");
        assertThatThrownBy(() -> text("qq*")).hasMessageContaining("no column matches \"qq*\"");
    }

    private void add(Column column, long missing, Map<Value, Long> counts) {
        long texts = counts.keySet().stream()
                .filter(Value.Text.class::isInstance)
                .mapToLong(counts::get)
                .sum();
        long rows = counts.values().stream().mapToLong(Long::longValue).sum();
        columns.add(new ColumnContents(
                column,
                rows + missing,
                missing,
                true,
                counts.entrySet().stream()
                        .map(count -> new ValueCount(count.getKey(), count.getValue()))
                        .toList(),
                texts,
                texts == rows ? null : new NumberSummary(rows - texts, rows - texts, 0, 1, 1)));
    }

    /** The draft, which a reader takes but for what is undecided. */
    private String text(String... globs) {
        String text = MappingDraft.of(
                        new MappingDraft.Source("s", "", "{\"file\": \"s.csv\"}", List.of(), null, List.of(globs)),
                        new Microdata() {
                            @Override
                            public List<Column> columns() {
                                return columns.stream()
                                        .map(ColumnContents::column)
                                        .toList();
                            }

                            @Override
                            public List<ColumnContents> contents(int most) {
                                return columns;
                            }

                            @Override
                            public Aggregate aggregate(AggregatePlan plan) {
                                throw new AssertionError();
                            }
                        })
                .text();
        assertThat(catchThrowableOfType(
                                MappingException.class, () -> MappingReader.read("s.json", text.getBytes(UTF_8)))
                        .faults())
                .allSatisfy(fault -> assertThat(fault.fault()).contains("\"?\" for"));
        return text;
    }
}
