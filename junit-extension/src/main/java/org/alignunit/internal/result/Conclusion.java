package org.alignunit.internal.result;

import java.util.Map;
import java.util.TreeMap;
import org.alignunit.Outcome;
import org.alignunit.internal.json.Checked;
import org.jspecify.annotations.Nullable;

/**
 * How a test case ended.
 *
 * @param problems kind of problem to how often it occurred
 * @param message why there is no verdict, or what a reader should know; may be empty
 * @param obstacle why there is no verdict, for code; null where there is one, and in older files
 * @param eValue null where no error rate is stated, and in older files
 * @param race null where the configurations of the test did not race
 */
public record Conclusion(
        Outcome verdict,
        Map<String, Integer> problems,
        @Nullable String message,
        @Nullable Constant<Obstacle> obstacle,
        @Nullable VerdictEvidence eValue,
        @Nullable RaceResult race)
        implements FieldGroup {
    /** The problem of a test some of whose replies are missing, as when a budget is spent. */
    public static final String CUT_SHORT = "cut short: replies missing from the last round";

    /** Copies the problems, in alphabetical order. */
    public Conclusion {
        problems = Checked.copy("problems", new TreeMap<>(problems));
        message = message == null ? "" : message;
    }

    /** A conclusion without an error rate. */
    public Conclusion(
            Outcome verdict, Map<String, Integer> problems, String message, @Nullable Constant<Obstacle> obstacle) {
        this(verdict, problems, message, obstacle, null);
    }

    /** The conclusion of a test without a race. */
    public Conclusion(
            Outcome verdict,
            Map<String, Integer> problems,
            String message,
            @Nullable Constant<Obstacle> obstacle,
            @Nullable VerdictEvidence eValue) {
        this(verdict, problems, message, obstacle, eValue, null);
    }

    /** The same after a race. */
    public Conclusion after(RaceResult ended) {
        return new Conclusion(verdict, problems, message, obstacle, eValue, ended);
    }

    /** The same without a verdict. */
    public Conclusion withoutVerdict(Obstacle why) {
        return new Conclusion(Outcome.INCONCLUSIVE, problems, message, Constant.of(why), eValue, race);
    }

    /** The same in other words. */
    public Conclusion saying(String other) {
        return new Conclusion(verdict, problems, other, obstacle, eValue, race);
    }

    /** The end of a test case of which nothing was measured. */
    public static Conclusion error(String message) {
        return new Conclusion(Outcome.ERROR, Map.of(), message, null);
    }

    /** {@return whether a budget left fewer replies than were wanted: the distances are of another sample than was asked for} */
    public boolean cutShort() {
        return problems.containsKey(CUT_SHORT);
    }

    /** {@return whether the test case raced and was not chosen, so that nothing is asserted of it} */
    public boolean notChosen() {
        return race != null && !race.won();
    }

    /** The same with a note, which may be empty, ahead of the message. */
    public Conclusion noting(String note) {
        return saying(note.isEmpty() || message.isEmpty() ? note + message : note + "; " + message);
    }
}
