package org.alignunit.maven.page.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.alignunit.maven.page.cases.QuestionView;
import org.alignunit.maven.page.cases.TestView;
import org.alignunit.maven.page.cases.VerdictView;
import org.jspecify.annotations.Nullable;

/**
 * A subject: a model, asked in one way.
 *
 * @param anchor its place on the page
 * @param verdict its gravest
 * @param name of the model
 * @param how it was asked
 * @param survey of the case that needs attention most
 * @param counts how many of its cases there are of each state
 * @param cells one a property
 * @param card what the row opens into
 */
public record SubjectView(
        String anchor,
        VerdictView verdict,
        String name,
        String how,
        String survey,
        List<VerdictCount> counts,
        List<CellView> cells,
        Card card) {
    private static final int MOST_OPEN_CASES = 8;

    /**
     * What the row opens into.
     *
     * @param finding what the case means that needs attention most
     * @param open the cases that need attention most
     * @param rest other cases
     * @param omitted how many cases the page leaves out, in words; empty if none
     * @param gaps the gaps of two groups, question by question
     * @param farthest the question on which the model is farthest off; null where the only case shows it
     */
    public record Card(
            String finding,
            List<TestView> open,
            List<TestView> rest,
            String omitted,
            List<GapsView> gaps,
            @Nullable QuestionView farthest) {
        /** {@return how many cases are folded; empty if none is} */
        public String restCount() {
            return rest.isEmpty() ? "" : Figures.counted(rest.size(), "more case");
        }

        /** {@return all cases that have a card of their own} */
        public List<TestView> cards() {
            List<TestView> cards = new ArrayList<>(open);
            cards.addAll(rest);
            cards.removeIf(test -> test.anchor() == null);
            return cards;
        }

        /** {@return whether there is one case alone, which shows everything} */
        public boolean single() {
            return open.size() == 1;
        }
    }

    /**
     * Lays out a subject.
     *
     * @param tests of the subject, what needs attention first
     * @param shown the cases that the page shows
     */
    static SubjectView of(
            String anchor,
            String how,
            List<TestResult> tests,
            Map<PropertyAxis.Key, PropertyAxis> axes,
            Map<TestResult, TestView> shown) {
        TestResult first = tests.get(0);
        return new SubjectView(
                anchor,
                VerdictView.of(first.verdict()),
                first.id().model(),
                how,
                first.id().survey(),
                VerdictCount.of(tests.stream()
                        .map(test -> VerdictView.of(test.verdict()))
                        .toList()),
                axes.values().stream()
                        .map(axis -> CellView.of(axis, axis.first(tests), shown.get(axis.first(tests))))
                        .toList(),
                card(tests, shown));
    }

    private static Card card(List<TestResult> tests, Map<TestResult, TestView> shown) {
        List<TestView> views =
                tests.stream().map(shown::get).filter(Objects::nonNull).toList();
        int open = Math.min(MOST_OPEN_CASES, views.size());
        int left = tests.size() - views.size();
        return new Card(
                views.isEmpty() ? "" : finding(views),
                views.subList(0, open),
                views.subList(open, views.size()),
                left == 0 ? "" : Figures.counted(left, "more case") + ": see the result files",
                tests.stream()
                        .filter(test ->
                                shown.containsKey(test) && shown.get(test).anchor() != null)
                        .flatMap(test -> GapsView.of(test).stream())
                        .limit(MOST_OPEN_CASES)
                        .toList(),
                views.size() == 1
                        ? null
                        : tests.stream()
                                .filter(test -> test.id().ofDistance())
                                .map(shown::get)
                                .filter(Objects::nonNull)
                                .flatMap(view -> view.questions().worst().stream())
                                .findFirst()
                                .orElse(null));
    }

    private static String finding(List<TestView> views) {
        TestView first = views.get(0);
        return (views.size() == 1
                        ? ""
                        : first.measured().property() + ", " + first.identity().whom() + ": ")
                + first.summary().sentence();
    }
}
