package org.alignunit.microdata.imports.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.microdata.mapping.CodeEntry;
import org.alignunit.microdata.mapping.MappedQuestion;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** The options of a question, and which of them each code of its column stands for. */
public final class AnswerKey {
    /** What {@link #option} returns for people who were not asked. */
    public static final int NOT_ASKED = -1;

    /** What {@link #option} returns for a code without a role. */
    public static final int NO_ROLE = -2;

    private static final String CODE = "{code}";
    private static final int MOST_CODES_OF_A_RANGE = 1000;

    private final Column column;
    private final List<Option> options = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();
    private final Map<Value, Integer> byCode = new HashMap<>();
    private final List<Span> spans = new ArrayList<>();

    /**
     * An option of the survey file.
     *
     * @param value the place on the scale; null on a nominal scale, and of a refusal
     * @param code the first code that stands for it; null for a range
     * @param entry the place of its entry in the mapping
     */
    public record Option(
            String text,
            @Nullable Double value,
            boolean refusal,
            @Nullable Value code,
            int entry) {}

    /** Two codes that stand for one option, or for two places on the scale, without the mapping saying so. */
    public record Clash(int entry, Option first, Option second) {}

    private record Span(double from, double to, int option) {}

    private AnswerKey(Column column) {
        this.column = column;
    }

    /** The key to a question whose answers are in a column. */
    public static AnswerKey of(MappedQuestion question, Column column) {
        AnswerKey key = new AnswerKey(column);
        for (int entry = 0; entry < question.codes().size(); entry++) {
            key.add(question.codes().get(entry), entry);
        }
        return key;
    }

    private void add(CodeEntry entry, int place) {
        CodeEntry.Codes codes = entry.codes();
        if (codes instanceof CodeEntry.Codes.Listed listed) {
            listed.values().forEach(code -> byCode.putIfAbsent(code, option(entry.role(), code, place)));
        } else if (codes instanceof CodeEntry.Codes.Absent) {
            byCode.putIfAbsent(Value.missing(Row.SYSTEM), option(entry.role(), Value.missing(Row.SYSTEM), place));
        } else if (codes instanceof CodeEntry.Codes.Span span) {
            if (!eachCodeDiffers(entry.role())) {
                spans.add(new Span(span.from(), span.to(), option(entry.role(), null, place)));
                return;
            }
            double last = Math.min(span.to(), Math.ceil(span.from()) + MOST_CODES_OF_A_RANGE);
            for (double code = Math.ceil(span.from()); code <= last; code++) {
                byCode.putIfAbsent(Value.of(code), option(entry.role(), Value.of(code), place));
            }
        }
    }

    private static boolean eachCodeDiffers(CodeEntry.Role role) {
        return role instanceof CodeEntry.Role.Opinion opinion && (opinion.as().contains(CODE) || opinion.valueIsCode());
    }

    private int option(CodeEntry.Role role, @Nullable Value code, int entry) {
        String written = code == null ? "" : code.toString();
        if (role instanceof CodeEntry.Role.Opinion opinion) {
            Double value = opinion.valueIsCode() && code instanceof Value.Numeric numeric
                    ? (Double) numeric.number()
                    : opinion.value();
            return place(new Option(opinion.as().replace(CODE, written), value, false, code, entry));
        }
        if (role instanceof CodeEntry.Role.Refusal refusal) {
            return place(new Option(words(refusal.as().replace(CODE, written), code), null, true, code, entry));
        }
        return role instanceof CodeEntry.Role.NotAsked ? NOT_ASKED : NO_ROLE;
    }

    /** What a refusal is called that the mapping gives no words for. */
    private String words(String as, @Nullable Value code) {
        if (!as.isBlank()) {
            return as;
        }
        String label = code == null ? null : column.labels().get(code);
        return label != null ? label : code instanceof Value.Text text ? text.text() : "No answer";
    }

    private int place(Option option) {
        for (int i = 0; i < options.size(); i++) {
            Option other = options.get(i);
            if (other.text.equals(option.text) && other.refusal == option.refusal) {
                boolean meant = option.refusal || other.entry == option.entry;
                if (!meant || other.value != null && !other.value.equals(option.value)) {
                    clashes.add(new Clash(option.entry, other, option));
                }
                return i;
            }
        }
        options.add(option);
        return options.size() - 1;
    }

    /** The options in the order of the mapping. */
    public List<Option> options() {
        return List.copyOf(options);
    }

    /** Codes that fall together without the mapping saying so. */
    public List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    /** The column of the answers. */
    public Column column() {
        return column;
    }

    /** The option that a code stands for, {@link #NOT_ASKED} or {@link #NO_ROLE}. */
    public int option(Value code) {
        Integer option = byCode.get(code);
        if (option != null) {
            return option;
        }
        return code instanceof Value.Numeric numeric
                ? spans.stream()
                        .filter(span -> span.from <= numeric.number() && numeric.number() <= span.to)
                        .map(Span::option)
                        .findFirst()
                        .orElse(NO_ROLE)
                : NO_ROLE;
    }
}
