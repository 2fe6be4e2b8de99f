package org.alignunit.maven.page.subject;

import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.alignunit.maven.page.axis.Strip;
import org.alignunit.maven.page.cases.TestView;
import org.alignunit.maven.page.cases.VerdictView;
import org.alignunit.maven.words.CaseWords;
import org.jspecify.annotations.Nullable;

/**
 * What a subject shows of a property: the case nearest to its limit, or beyond it.
 *
 * @param property what is measured
 * @param verdict of that case; null where the subject has none
 * @param figure its estimate; a dash likewise
 * @param whom its group, or both of which a gap is measured
 * @param strip its figures as marks on a line; null where it is not plotted
 */
public record CellView(
        String property,
        @Nullable VerdictView verdict,
        String figure,
        String whom,
        @Nullable Strip strip) {
    /** {@return the cell of a case, without a strip; an empty one without it} */
    public static CellView of(PropertyAxis axis, @Nullable TestResult test) {
        return of(axis, test, null);
    }

    /** {@return the cell of a case, with the strip of what the page shows of it; an empty one without it} */
    static CellView of(PropertyAxis axis, @Nullable TestResult test, @Nullable TestView shown) {
        return test == null
                ? new CellView(axis.label(), null, Figures.UNKNOWN, "", null)
                : new CellView(
                        axis.label(),
                        VerdictView.of(test.verdict()),
                        ShownDistance.of(test).figure(),
                        CaseWords.whom(test.id()),
                        shown == null ? null : shown.smallStrip());
    }
}
