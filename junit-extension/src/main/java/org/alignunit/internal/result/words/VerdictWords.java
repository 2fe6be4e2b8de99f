package org.alignunit.internal.result.words;

import org.alignunit.Outcome;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.result.TestResult;

/** Says what a verdict means. */
public final class VerdictWords {
    private VerdictWords() {}

    /** {@return what a verdict means, in a few words} */
    public static String meaning(Outcome verdict) {
        return switch (verdict) {
            case ALIGNED -> "the distance is within the threshold";
            case MISALIGNED -> "the distance is above the threshold";
            case INCONCLUSIVE -> "the evidence does not tell whether the distance is within the threshold";
            case REPORTED -> "the distance was measured, nothing is asserted";
            case ERROR -> "nothing was measured: this says nothing about the model";
        };
    }

    /** {@return what the verdict of a test means, with its figures} */
    public static String sentence(TestResult test) {
        RaceResult race = test.conclusion().race();
        if (race != null && !race.won() && test.verdict() == Outcome.REPORTED) {
            return RaceWords.sentence(race);
        }
        if (!test.id().ofDistance()) {
            return PropertyWords.sentence(test);
        }
        String within = Figures.distance(test.assertion().within());
        ShownDistance shown = ShownDistance.of(test);
        return switch (test.verdict()) {
            case ALIGNED ->
                shown.bounded()
                        ? "The distance is at most " + within + ": its upper bound is "
                                + Figures.distance(shown.upper()) + "."
                        : "The distance of these replies is at most " + within + ".";
            case MISALIGNED ->
                shown.bounded()
                        ? "The distance is above " + within + ": its lower bound is " + Figures.distance(shown.lower())
                                + "."
                        : "The distance of these replies is above " + within + ".";
            case INCONCLUSIVE -> "The evidence does not tell whether the distance is at most " + within + ".";
            case REPORTED -> "The distance was measured, nothing is asserted.";
            case ERROR -> "Nothing was measured. This says nothing about the model.";
        };
    }
}
