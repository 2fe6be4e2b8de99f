package org.alignunit.maven.page.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alignunit.Property;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.PropertyQuestions;
import org.alignunit.internal.result.words.PropertyWords;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.maven.page.cases.VerdictView;
import org.alignunit.maven.words.CaseWords;

/**
 * The gaps between two groups, question by question: the model's beside the people's.
 *
 * @param pair the two groups
 * @param verdict of the case
 * @param slope of the model's gaps on the people's
 * @param bounds of the slope; may be empty
 * @param limit what is allowed; may be empty
 * @param plot the gaps as points
 * @param rows the gaps, those that stand out first: reversed beyond chance, then the largest differences
 * @param omitted how many the page leaves out, in words; empty if none
 */
public record GapsView(
        String pair,
        VerdictView verdict,
        String slope,
        String bounds,
        String limit,
        SlopePlot plot,
        List<Row> rows,
        String omitted) {
    private static final int MOST = 200;
    private static final int STANDING_OUT = 4;

    /**
     * The gap of people and model on one question.
     *
     * @param bounds of the model's; empty where replies are no draws
     */
    public record Row(String question, String people, String model, String bounds, boolean reversed) {}

    /** The gap of one question, turned so that the people's is at least 0. */
    record Gap(QuestionResult question, double people, double model) {
        static Gap of(QuestionResult question, double people, double model) {
            double sign = people < 0 ? -1 : 1;
            return new Gap(question, sign * people, sign * model);
        }

        /** How far chance may have moved the model's; 0 where replies are no draws. */
        double chance() {
            Double lower = question.figures().lower();
            Double upper = question.figures().upper();
            return lower == null || upper == null ? 0 : (upper - lower) / 2;
        }

        String bounds() {
            return chance() == 0 ? "" : figure(model - chance()) + " to " + figure(model + chance());
        }

        boolean reversed() {
            return PropertyQuestions.reversed(question);
        }

        double difference() {
            return Math.abs(model - people);
        }
    }

    /** {@return the gaps of a test; empty where it measures no gaps, or a file does not tell them} */
    static Optional<GapsView> of(TestResult test) {
        if (!test.id().property().is(Property.GROUP_GAPS)) {
            return Optional.empty();
        }
        List<Gap> gaps = new ArrayList<>();
        for (QuestionResult question : test.questions()) {
            Double people = question.figures().peopleValue();
            Double model = question.figures().modelValue();
            if (people != null && model != null) {
                gaps.add(Gap.of(question, people, model));
            }
        }
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        gaps.sort(Comparator.comparing(Gap::reversed)
                .thenComparing(Gap::difference)
                .reversed());
        List<Gap> shown = gaps.subList(0, Math.min(MOST, gaps.size()));
        ShownDistance slope = ShownDistance.of(test);
        int left = gaps.size() - shown.size();
        return Optional.of(new GapsView(
                CaseWords.whom(test.id()),
                VerdictView.of(test.verdict()),
                slope.figure(),
                slope.bounds(),
                PropertyWords.limit(test.assertion()),
                SlopePlot.of(
                        shown,
                        slope.estimate(),
                        test.assertion().min(),
                        test.assertion().max()),
                shown.stream()
                        .map(gap -> new Row(
                                gap.question().text(),
                                figure(gap.people()),
                                figure(gap.model()),
                                gap.bounds(),
                                gap.reversed()))
                        .toList(),
                left == 0 ? "" : Figures.counted(left, "more question") + ": see the result file"));
    }

    private static String figure(double gap) {
        return String.format(Locale.ROOT, "%.2f", gap);
    }

    /** {@return the gaps that stand out} */
    public List<Row> standingOut() {
        return rows.subList(0, Math.min(STANDING_OUT, rows.size()));
    }

    /** {@return how many gaps the table has} */
    public String count() {
        return Figures.counted(rows.size(), "gap");
    }
}
