package org.alignunit.microdata.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.microdata.mapping.WeightNames;
import org.alignunit.microdata.source.ColumnContents;
import org.alignunit.microdata.source.ColumnContents.ValueCount;
import org.alignunit.microdata.source.ValueOrder;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.Value;

/**
 * A column, and what it looks like. What people wrote in words of their own stays out of the draft, which is a file under
 * version control.
 *
 * @param codes the codes that may be listed, with those that have a label and do not occur
 * @param hidden how many texts are left out, since few people have each
 */
record DraftColumn(ColumnContents contents, List<ValueCount> codes, int hidden) {
    /** Of a column with more distinct values than this no values are listed but labelled ones. */
    static final int MOST = 100;

    /** As many options as a survey file takes. */
    private static final int MOST_OPTIONS = 26;

    /** In a column with so many texts, those that one person has may be words of her own. */
    private static final int MANY_TEXTS = 100;

    private static final int FEW = 5;

    private static final Pattern DURATION = Pattern.compile(
            "duration|seconds|minutes|elapsed|interview.?(length|time)|length of interview|time.?(spent|taken)|completion.?time"
                    + "|dauer|laufzeit|durée|duración");
    private static final Pattern CLOCK =
            Pattern.compile("(start|begin|end|stop|finish|submit)[\\w ]*(date|time|ed|zeit)?|.*(date|time|zeit)");
    private static final Pattern ID = Pattern.compile(".*(id|key|serial|number|row|token)|nr|no");
    private static final Pattern WAVE = Pattern.compile(
            "(survey|interview|study|data)?[ _.]?(wave|year|jahr|round|edition|welle|vague|ola)[ _.]?\\d*");

    static DraftColumn of(ColumnContents contents) {
        List<ValueCount> codes = new ArrayList<>(contents.values());
        contents.column().labels().keySet().stream()
                .filter(code -> contents.values().stream()
                        .noneMatch(count -> count.value().equals(code)))
                .forEach(code -> codes.add(new ValueCount(code, 0)));
        codes.sort(ValueOrder.COUNTS);
        List<ValueCount> own = codes.stream()
                .filter(count -> count.value() instanceof Value.Text
                        && !contents.column().labels().containsKey(count.value()))
                .toList();
        List<ValueCount> hidden = own.stream()
                .filter(count -> count.rows() == 1 || !contents.complete())
                .toList();
        boolean unique =
                own.size() > contents.texts() / 2 && (own.size() > FEW || contents.texts() < contents.rows() / 2);
        if (unique) {
            hidden = own;
        } else if (contents.texts() < MANY_TEXTS || hidden.size() < FEW) {
            hidden = List.of();
        }
        codes.removeAll(hidden);
        return new DraftColumn(contents, List.copyOf(codes), hidden.size());
    }

    Column column() {
        return contents.column();
    }

    String name() {
        return column().name();
    }

    String label(Value code) {
        return column().labels().getOrDefault(code, code instanceof Value.Text ? code.toString() : "");
    }

    boolean isWeight() {
        return contents.numbers() != null && contents.texts() == 0 && WeightNames.looksLikeWeight(column());
    }

    boolean isWave() {
        return WAVE.matcher(name().toLowerCase(Locale.ROOT)).matches() && contents.complete() && codes.size() > 1;
    }

    boolean isDuration() {
        return contents.numbers() != null
                && Stream.of(name(), column().label())
                        .anyMatch(text ->
                                DURATION.matcher(text.toLowerCase(Locale.ROOT)).find());
    }

    /** Whether it looks like a point in time, of which two make a duration. */
    boolean isClock() {
        return (column().type() == ColumnType.TIME || contents.texts() > 0)
                && CLOCK.matcher(name().toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether it numbers the people. */
    private boolean isId() {
        return ID.matcher(name().toLowerCase(Locale.ROOT)).matches()
                && codes.stream().allMatch(count -> count.rows() == 1);
    }

    /** Whether a question may stand behind it. */
    boolean isQuestion() {
        long options = codes.stream()
                .filter(count -> !(count.value() instanceof Value.Missing))
                .count();
        return contents.complete()
                && hidden < Math.max(FEW, codes.size())
                && options > 1
                && options <= MOST_OPTIONS
                && column().type() != ColumnType.TIME
                && !isId()
                && !isWeight()
                && !isWave()
                && !isDuration();
    }

    /** The name and the file's words for it. */
    String title() {
        return name() + (column().label().isBlank() ? "" : " " + DraftText.quoted(column().label()));
    }

    /** What the file declares missing; "" if nothing. */
    String declaredMissing() {
        List<String> all = new ArrayList<>(
                column().missing().values().stream().map(Value::toString).toList());
        column().missing().ranges().forEach(range -> all.add(end(range.from()) + " to " + end(range.to())));
        return String.join(", ", all);
    }

    private static String end(double number) {
        return Double.isInfinite(number) ? number < 0 ? "LOWEST" : "HIGHEST" : Value.Numeric.text(number);
    }

    /** What the column holds, on one line. */
    String summary() {
        List<String> parts = new ArrayList<>();
        if (column().type() == ColumnType.TIME) {
            return "dates or times in " + DraftText.number(contents.rows() - contents.missing()) + " of "
                    + DraftText.number(contents.rows()) + " rows";
        }
        long numbers = codes.stream()
                .filter(count -> count.value() instanceof Value.Numeric
                        && label(count.value()).isEmpty())
                .count();
        if (contents.numbers() != null && (isDuration() || contents.complete() && numbers > FEW)) {
            parts.add((contents.complete() ? DraftText.number(numbers) + " distinct" : "")
                    + " numbers from " + DraftText.number(contents.numbers().smallest()) + " to "
                    + DraftText.number(contents.numbers().largest()));
        }
        String listed = codes.stream()
                .filter(count -> !(numbers > FEW
                        && count.value() instanceof Value.Numeric
                        && label(count.value()).isEmpty()))
                .map(count -> count.value()
                        + (count.value() instanceof Value.Text
                                        || label(count.value()).isEmpty()
                                ? ""
                                : " " + DraftText.quoted(label(count.value())))
                        + " (" + DraftText.number(count.rows()) + ")")
                .collect(Collectors.joining(", "));
        parts.add(listed);
        if (!contents.complete()) {
            parts.add("more than " + MOST + " distinct values, not listed");
        } else if (hidden > 0) {
            parts.add(hidden + " texts that few people have, not listed");
        }
        if (!declaredMissing().isEmpty()) {
            parts.add("declared missing: " + declaredMissing());
        }
        if (contents.missing() > 0) {
            parts.add("empty in " + DraftText.number(contents.missing()) + " rows ("
                    + DraftText.percent(contents.missing(), contents.rows()) + ")");
        }
        parts.removeIf(String::isBlank);
        return parts.stream().map(String::strip).collect(Collectors.joining("; "));
    }
}
