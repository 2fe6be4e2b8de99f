package org.alignunit.maven.page.subject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.BaselineWords;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.page.axis.PropertyAxis;
import org.alignunit.maven.page.cases.TestView;
import org.alignunit.maven.page.cases.VerdictView;
import org.alignunit.maven.words.CaseWords;

/**
 * Subjects by properties: which model fails at what.
 *
 * @param axes the columns
 * @param open the subjects that are listed at once, what needs attention first
 * @param folded others
 * @param baselines the names of the baselines that are shown; may be empty
 */
public record MatrixView(Collection<PropertyAxis> axes, List<SubjectView> open, List<Fold> folded, String baselines) {
    private static final int MOST_SUBJECTS = 20;
    private static final int PASSING_WITH_GAPS = 4;

    /** Subjects in a row of their own. */
    public record Fold(String title, List<SubjectView> subjects) {}

    /**
     * Lays out subjects.
     *
     * @param tests what needs attention first
     * @param axes of all properties
     * @param shown the cases that the page shows
     */
    public static MatrixView of(
            List<TestResult> tests, Map<PropertyAxis.Key, PropertyAxis> axes, Map<TestResult, TestView> shown) {
        Map<List<String>, List<TestResult>> subjects = tests.stream()
                .collect(Collectors.groupingBy(
                        test -> List.of(test.id().model(), how(test.id())), LinkedHashMap::new, Collectors.toList()));
        List<SubjectView> all = new ArrayList<>();
        subjects.forEach((subject, cases) -> {
            if (cases.stream().anyMatch(shown::containsKey)) {
                all.add(SubjectView.of("subject-" + (all.size() + 1), subject.get(1), cases, axes, shown));
            }
        });
        boolean many = all.size() > MOST_SUBJECTS;
        boolean asserted = all.stream().anyMatch(subject -> subject.verdict() != VerdictView.REPORTED);
        Map<Boolean, List<SubjectView>> parts = all.stream()
                .collect(Collectors.partitioningBy(subject ->
                        many && !subject.verdict().red() || asserted && subject.verdict() == VerdictView.REPORTED));
        return new MatrixView(
                axes.values(),
                List.copyOf(parts.get(false)),
                folds(List.copyOf(parts.get(true)), many),
                tests.stream()
                        .filter(test -> test.id().ofDistance())
                        .flatMap(test -> test.figures().baselines().keySet().stream())
                        .map(BaselineWords::label)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /** What is only measured beside what is asserted, and of many subjects those that pass, by survey. */
    private static List<Fold> folds(List<SubjectView> subjects, boolean many) {
        return subjects.stream()
                .collect(Collectors.groupingBy(
                        subject -> many ? subject.survey() + ": " : "", TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> new Fold(part.getKey() + counted(part.getValue()), part.getValue()))
                .toList();
    }

    private static String counted(List<SubjectView> subjects) {
        boolean measured = subjects.stream().allMatch(subject -> subject.verdict() == VerdictView.REPORTED);
        return Figures.counted(subjects.size(), "subject") + (measured ? " measured only" : " that pass");
    }

    private static String how(CaseId id) {
        String condition = CaseWords.condition(id.asked().condition());
        return CaseWords.asked(id) + (condition.isEmpty() ? "" : ", " + condition);
    }

    /** {@return how many columns there are} */
    public int columns() {
        return axes.size();
    }

    /** {@return the subjects whose gaps between groups are plotted beside each other} */
    public List<SubjectView> gaps() {
        int passing = 0;
        List<SubjectView> plotted = new ArrayList<>();
        for (SubjectView subject : withGaps()) {
            if (subject.verdict().red() || passing++ < PASSING_WITH_GAPS) {
                plotted.add(subject);
            }
        }
        return plotted;
    }

    /** {@return how many subjects have gaps that are not plotted, in words; empty if none has} */
    public String moreGaps() {
        int left = withGaps().size() - gaps().size();
        return left == 0 ? "" : Figures.counted(left, "more subject") + ": see the rows above";
    }

    /** {@return whether there are gaps} */
    public boolean gapped() {
        return !withGaps().isEmpty();
    }

    private List<SubjectView> withGaps() {
        return all().stream()
                .filter(subject -> !subject.card().gaps().isEmpty())
                .toList();
    }

    /** {@return the subjects that a summary lists} */
    public List<SubjectView> listed() {
        return all().subList(0, Math.min(MOST_SUBJECTS, all().size()));
    }

    /** {@return how many subjects a summary leaves out, in words; empty if none} */
    public String more() {
        int left = all().size() - listed().size();
        return left == 0 ? "" : "and " + Figures.counted(left, "more subject");
    }

    /** {@return the cases of all subjects that the page shows} */
    public List<TestView> cases() {
        return all().stream()
                .flatMap(subject -> Stream.concat(subject.card().open().stream(), subject.card().rest().stream()))
                .toList();
    }

    /** {@return those of them that have a card of their own} */
    public List<TestView> cards() {
        return cases().stream().filter(test -> test.anchor() != null).toList();
    }

    /** {@return all subjects} */
    public List<SubjectView> all() {
        List<SubjectView> all = new ArrayList<>(open);
        folded.forEach(fold -> all.addAll(fold.subjects()));
        return all;
    }
}
