package org.alignunit.maven.page.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alignunit.Baseline;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.VariantSentences;
import org.jspecify.annotations.Nullable;

/** What a reader should know about a figure before believing it. */
public final class Remarks {
    private Remarks() {}

    /** {@return the verdict in a sentence} */
    public static String verdict(TestResult test) {
        String within = Figures.distance(test.assertion().within());
        boolean bounded = ErrorRate.bounded(test);
        return switch (test.verdict()) {
            case ALIGNED ->
                bounded
                        ? "The distance is at most %s: its upper bound is %s."
                                .formatted(
                                        within, Figures.distance(test.figures().upper()))
                        : "The distance of these replies is at most %s.".formatted(within);
            case MISALIGNED ->
                bounded
                        ? "The distance is more than %s: its lower bound is %s."
                                .formatted(
                                        within, Figures.distance(test.figures().lower()))
                        : "The distance of these replies is more than %s.".formatted(within);
            case INCONCLUSIVE -> "It cannot be told on which side of %s the distance lies.".formatted(within);
            case REPORTED -> "Measured, and nothing asserted.";
            case ERROR -> "No measurement came about. This says nothing about the model.";
        };
    }

    public static List<String> of(TestResult test) {
        List<String> remarks = new ArrayList<>();
        if (test.assertion().pointwise()) {
            remarks.add("No error rate is stated: the plain distance, noise and all, was compared with the threshold.");
        } else if (test.figures().estimate() != null
                && test.figures().errorCovers().isEmpty()) {
            remarks.add(
                    test.id().expression().is(Expression.LOG_PROBABILITIES)
                            ? "The probabilities were read off: this figure carries no sampling error."
                            : "The error of this figure was not measured: other replies of the model may give another.");
        }
        remarks.addAll(VariantSentences.of(test.ways(), test.assertion().within()));
        if (less(test.assertion().within(), test.figures().noiseFloor())) {
            remarks.add(
                    "The threshold lies below the noise floor: not even the group itself could be expected to meet it.");
        }
        if (less(test.figures().estimate(), test.figures().noiseFloor())) {
            remarks.add("The distance lies below the noise floor: it cannot be told from sampling noise.");
        }
        test.figures().baselines().entrySet().stream()
                .filter(baseline -> !baseline.getKey().equals(Baseline.PERFECT_DRAWS_30.key())) // nobody's guess
                .min(Map.Entry.comparingByValue())
                .filter(best -> less(best.getValue(), test.figures().estimate()))
                .ifPresent(best -> remarks.add("The baseline \"%s\" comes closer to the group than the model does."
                        .formatted(Baseline.label(best.getKey()))));
        if (test.figures().noiseFloor() == null && test.verdict() != Outcome.ERROR) {
            remarks.add(unknownFloor(test));
        }
        return remarks;
    }

    /** Nothing read comes first: the sample sizes then had no say. */
    private static String unknownFloor(TestResult test) {
        if (test.questions().stream().allMatch(question -> question.replies().answers() == 0)) {
            return "Nothing was read, so the noise floor is unknown.";
        }
        return test.questions().stream().anyMatch(question -> question.referenceSize() == null)
                ? "The group's sample size is unknown, so the noise floor is unknown too."
                : "The noise floor is unknown.";
    }

    private static boolean less(@Nullable Double a, @Nullable Double b) {
        return a != null && b != null && a < b;
    }
}
