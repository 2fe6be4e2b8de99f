package org.alignunit.internal.result.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alignunit.MappingDecision;
import org.alignunit.internal.result.SensitivityCheck;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.WaveDistance;
import org.jspecify.annotations.Nullable;

/** Says what the people behind a distance have to do with it: decisions on the survey's data, and waves. */
public final class PeopleWords {
    private PeopleWords() {}

    /** {@return the decisions of the import without which the verdict would be another one, in a sentence} */
    static Optional<String> changed(TestResult test) {
        String changed = test.figures().sensitivity().stream()
                .filter(check -> check.verdict() != test.verdict())
                .map(check -> without(check) + " the verdict would be " + check.verdict() + " (distance "
                        + Figures.distance(check.estimate()) + of(check.questions(), test) + ")")
                .collect(Collectors.joining("; "));
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(changed.substring(0, 1).toUpperCase(Locale.ROOT) + changed.substring(1)
                        + ". This is a check on the same replies, whose error rate is not controlled.");
    }

    /** {@return the wave that the model is nearest to, where the bounds show that this is not the test's own} */
    static Optional<String> nearest(TestResult test) {
        Double lower = ShownDistance.of(test).lower();
        String own = test.id().wave();
        if (lower == null || own == null) {
            return Optional.empty();
        }
        return test.figures().waves().stream()
                .filter(wave -> wave.questions() == test.questions().size() && wave.upper() < lower)
                .min((a, b) -> Double.compare(a.upper(), b.upper()))
                .map(wave -> "The model is nearer to the people of " + wave.wave()
                        + " (distance at most " + Figures.distance(wave.upper()) + ") than to those of " + own
                        + " (at least " + Figures.distance(lower) + ").");
    }

    /** {@return the distance without each decision of the import; empty where none is known} */
    public static String decisions(TestResult test) {
        List<SensitivityCheck> checks = test.figures().sensitivity();
        boolean same = checks.stream().allMatch(check -> check.verdict() == test.verdict());
        return checks.isEmpty()
                ? ""
                : (same ? "the verdict is the same " : "")
                        + checks.stream()
                                .map(check -> without(check) + " " + Figures.distance(check.estimate())
                                        + (same ? "" : " " + check.verdict())
                                        + of(check.questions(), test))
                                .collect(Collectors.joining(", "));
    }

    /** {@return how far model and people lie from each other wave; empty where there is none} */
    public static List<String> waves(TestResult test) {
        List<String> waves = new ArrayList<>();
        for (WaveDistance wave : test.figures().waves()) {
            boolean bounded = !test.assertion().pointwise();
            waves.add("from " + wave.wave() + of(wave.questions(), test) + ": the model "
                    + figure(wave.distance(), bounded ? wave.lower() : null, bounded ? wave.upper() : null)
                    + ", the people of " + test.id().wave() + " "
                    + figure(wave.moved(), wave.movedLower(), wave.movedUpper()));
        }
        return waves;
    }

    private static String figure(double distance, @Nullable Double lower, @Nullable Double upper) {
        String bounds = lower == null ? "" : Figures.bounds(lower, upper);
        return Figures.distance(distance) + (bounds.isEmpty() ? "" : " (" + bounds + ")");
    }

    private static String of(int questions, TestResult test) {
        return questions == test.questions().size() ? "" : ", over " + Figures.counted(questions, "question");
    }

    private static String without(SensitivityCheck check) {
        return check.decision().is(MappingDecision.RAKING)
                ? "without raking"
                : "without the exclusion \"" + check.name() + "\"";
    }
}
