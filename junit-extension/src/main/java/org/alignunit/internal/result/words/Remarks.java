package org.alignunit.internal.result.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alignunit.Baseline;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/** What a reader should know about a distance before believing it. */
public final class Remarks {
    private Remarks() {}

    /** {@return one sentence or two each, what the distance rests on first} */
    public static List<String> of(TestResult test) {
        List<String> remarks = new ArrayList<>();
        String basis = ErrorRate.basis(test);
        if (!basis.isEmpty()) {
            remarks.add(basis);
        }
        remarks.addAll(VariantSentences.of(test.ways(), test.assertion().within()));
        Double estimate = ShownDistance.of(test).estimate();
        Double floor = test.figures().noiseFloor();
        if (less(test.assertion().within(), floor)) {
            remarks.add(
                    "The threshold is below the noise floor: not even the group itself could be expected to meet it.");
        }
        if (less(estimate, floor)) {
            remarks.add("The distance is below the noise floor: it cannot be told from sampling noise.");
        }
        test.figures().baselines().entrySet().stream()
                .filter(baseline -> !baseline.getKey().equals(Baseline.PERFECT_DRAWS_30.key())) // nobody's guess
                .min(Map.Entry.comparingByValue())
                .filter(best -> less(best.getValue(), estimate))
                .ifPresent(best -> remarks.add("The baseline \"" + BaselineWords.label(best.getKey())
                        + "\" is closer to the group than the model is."));
        if (floor == null && test.verdict() != Outcome.ERROR) {
            remarks.add("The noise floor is " + unknownFloor(test) + ".");
        }
        return remarks;
    }

    /** Nothing read comes first: the sample sizes then had no say. */
    private static String unknownFloor(TestResult test) {
        if (test.questions().stream().allMatch(question -> question.replies().answers() == 0)) {
            return "unknown: no reply was read";
        }
        return test.questions().stream().anyMatch(question -> question.referenceSize() == null)
                ? "unknown: the survey gives no sample size"
                : "unknown";
    }

    /** {@return each kind of problem with replies and how often, the most frequent first} */
    public static String problems(TestResult test) {
        return test.conclusion().problems().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(problem -> problem.getKey() + ": " + Figures.count(problem.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static boolean less(@Nullable Double a, @Nullable Double b) {
        return a != null && b != null && a < b;
    }
}
