package org.alignunit.microdata.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.mapping.RefusalWords;
import org.alignunit.microdata.source.ColumnContents.ValueCount;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;

/** A question in a draft: each code with its label and count, and what it reads like; the role is left open. */
final class QuestionDraft {
    /** So many codes without a label that follow one another are one entry, if other codes have labels. */
    private static final int RUN = 3;

    private static final String UNDECIDED = "\"role\": \"?\"}";

    private final DraftColumn column;
    private final DraftText text;
    private final Map<String, Value> byLabel = new HashMap<>();
    /** How many codes read like a refusal, or like people who were not asked. */
    private int suspects;

    private QuestionDraft(DraftColumn column, DraftText text) {
        this.column = column;
        this.text = text;
    }

    /** Adds a question to a draft; returns how many of its codes read as if people stated no opinion. */
    static int write(DraftColumn column, boolean last, DraftText text) {
        QuestionDraft draft = new QuestionDraft(column, text);
        draft.write(last);
        return draft.suspects;
    }

    private void write(boolean last) {
        if (!column.declaredMissing().isEmpty()) {
            text.comment(4, "the file declares missing: " + column.declaredMissing());
        }
        if (column.hidden() > 0) {
            text.comment(4, column.hidden() + " texts that few people have are not listed");
        }
        text.line("    {\"id\": " + DraftText.json(column.name()) + ", \"scale\": \"?\",");
        text.line("     \"text\": \"?\","
                + (column.column().label().isBlank()
                        ? ""
                        : " // the file says "
                                + DraftText.quoted(column.column().label())));
        text.line("     \"codes\": [");
        List<String[]> entries = entries();
        for (int i = 0; i < entries.size(); i++) {
            text.line("       " + entries.get(i)[0] + (i < entries.size() - 1 ? ", // " : " // ") + entries.get(i)[1]);
        }
        text.line("     ]}" + (last ? "" : ","));
    }

    /** Each entry as JSON, and the comment on it. */
    private List<String[]> entries() {
        List<String[]> entries = new ArrayList<>();
        List<ValueCount> codes = column.codes();
        for (int i = 0; i < codes.size(); i++) {
            int run = run(i);
            if (run >= RUN) {
                entries.add(span(codes.subList(i, i + run)));
                i += run - 1;
            } else {
                entries.add(entry(codes.get(i)));
            }
        }
        if (column.contents().missing() > 0) {
            entries.add(new String[] {
                "{\"code\": \"missing\", " + UNDECIDED,
                DraftText.number(column.contents().missing()) + " rows ("
                        + DraftText.percent(
                                column.contents().missing(), column.contents().rows())
                        + ") are empty; not asked, or no answer?"
            });
        }
        return entries;
    }

    private int run(int from) {
        List<ValueCount> codes = column.codes();
        if (column.column().labels().isEmpty()) {
            return 0; // each has words of its own, which stand elsewhere
        }
        int to = from;
        while (to < codes.size()
                && isPlainNumber(codes.get(to).value())
                && (to == from || number(codes, to) == number(codes, to - 1) + 1)) {
            to++;
        }
        return to - from;
    }

    private static double number(List<ValueCount> codes, int at) {
        return ((Value.Numeric) codes.get(at).value()).number();
    }

    private boolean isPlainNumber(Value code) {
        return code instanceof Value.Numeric numeric
                && numeric.number() == Math.rint(numeric.number())
                && column.label(code).isBlank()
                && !column.column().missing().covers(code);
    }

    private static String[] span(List<ValueCount> run) {
        return new String[] {
            "{\"from\": " + run.get(0).value() + ", \"to\": "
                    + run.get(run.size() - 1).value() + ", \"as\": \"?\", " + UNDECIDED,
            DraftText.number(run.stream().mapToLong(ValueCount::rows).sum()) + " people, no labels; write \"as\":"
                    + " \"{code}\" if the number is what was shown"
        };
    }

    private String[] entry(ValueCount count) {
        Value code = count.value();
        String label = column.label(code).strip();
        List<String> remarks = new ArrayList<>();
        remarks.add(DraftText.number(count.rows()));
        if (column.column().missing().covers(code)) {
            remarks.add("declared missing");
        }
        if (label.isEmpty()) {
            remarks.add("no label");
        } else if (RefusalWords.isRefusal(label)) {
            remarks.add("reads like a refusal");
        } else if (RefusalWords.isNotAsked(label)) {
            remarks.add("reads like not asked");
        }
        if (label.isEmpty() && isOddNumber(code)) {
            remarks.add("such a number often stands for no opinion");
        }
        if (remarks.get(remarks.size() - 1).startsWith("reads like")
                || code instanceof Value.Missing
                || column.column().missing().covers(code)) {
            suspects++;
        }
        Value other = label.isEmpty() ? null : byLabel.putIfAbsent(label, code);
        if (other != null) {
            remarks.add("the same words as code " + other + ", cut perhaps: give each words of its own");
        }
        if (code.equals(Value.of("missing"))) {
            remarks.add("a text: name it under \"missing\" of \"data\"");
        }
        return new String[] {
            "{\"code\": " + DraftText.json(code) + ", \"as\": " + DraftText.json(label.isEmpty() ? "?" : label) + ", "
                    + UNDECIDED,
            String.join("; ", remarks)
        };
    }

    /** Below zero, or nines and eights far from the other codes. */
    private boolean isOddNumber(Value code) {
        if (!(code instanceof Value.Numeric numeric)) {
            return code.equals(Value.missing(Row.SYSTEM));
        }
        double largest = column.codes().stream()
                .filter(count ->
                        count.value() instanceof Value.Numeric && !count.value().equals(code))
                .mapToDouble(count -> ((Value.Numeric) count.value()).number())
                .filter(other -> other < 0.9 * numeric.number())
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        return numeric.number() < 0 || code.toString().matches("9*[6-9]|8{2,}|7{2,}") && numeric.number() > 3 * largest;
    }
}
