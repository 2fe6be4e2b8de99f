package org.alignunit.internal.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.result.words.PropertyWords;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.plan.NoiseFloor;

/**
 * What is known of a cell's verdict before the first call: the evidence judges two simulated models, one that answers just like
 * the group and one that always gives what the group said least. Takes milliseconds for a question, and less than a second for a
 * hundred. The warning is empty where all is well.
 */
public record Feasibility(boolean decidable, String warning) {
    private static final Set<DistanceMeasure> EXACT =
            EnumSet.of(DistanceMeasure.TOTAL_VARIATION, DistanceMeasure.WASSERSTEIN_1);
    private static final Feasibility CLEAR = new Feasibility(true, "");

    /** {@return the feasibility; always clear where there is no threshold, or the plug-in distance is compared with it} */
    public static Feasibility of(Cell cell) {
        return of(cell, cell.evidence(cell.judged()));
    }

    /** {@code fresh}: makes evidence by the cell's rule. */
    static Feasibility of(Cell cell, Supplier<OpinionEvidence> fresh) {
        if (!cell.asserts() || cell.pointwise()) {
            return CLEAR;
        }
        if (cell.property().isPresent()) {
            // a model far off may be told although one like the group is not; nor are many calls made for it alone
            boolean asked = cell.strategy().asks() && cell.rule().within().isEmpty();
            return asked && !decides(cell, fresh.get(), true) ? new Feasibility(true, undecided(cell, true)) : CLEAR;
        }
        if (!cell.strategy().asks()) {
            return new Feasibility(true, belowFloor(cell));
        }
        boolean like = decides(cell, fresh.get(), true);
        boolean unlike = decides(cell, fresh.get(), false);
        String verdicts = like ? "" : undecided(cell, unlike);
        String floor = belowFloor(cell);
        return new Feasibility(like || unlike, floor + (floor.isEmpty() || verdicts.isEmpty() ? "" : "; ") + verdicts);
    }

    private static String undecided(Cell cell, boolean unlike) {
        Rule rule = cell.rule();
        int questions = cell.asked().size();
        return String.format(
                Locale.ROOT,
                "the %d replies allowed (maxCalls; %d a question) cannot show that %s at confidence %.4f, even for"
                        + " a model that answers exactly like the group%s: raise maxCalls or %s%s",
                (long) rule.maxReplies() * questions,
                rule.maxReplies(),
                cell.property()
                        .map(asserted -> PropertyWords.claim(
                                asserted.property(),
                                asserted.guess(),
                                rule.within(),
                                asserted.limits().min(),
                                asserted.limits().max()))
                        .orElseGet(() -> rule.distance().label() + " is <= "
                                + rule.within().getAsDouble()),
                1 - rule.alpha(),
                unlike ? "" : ", nor that it is larger, even for one that never does",
                cell.property().isPresent() ? "set the limits further apart" : "within",
                rule.sampledReference() ? ", or take the group's shares as they are (reference = FIXED)" : "");
    }

    /**
     * Only where the group is a sample, for of fixed shares a model may know more than another sample would show; and for
     * the measures whose floor is exact, as draws would take seconds.
     */
    private static String belowFloor(Cell cell) {
        Rule rule = cell.rule();
        if (!rule.sampledReference() || !EXACT.contains(rule.distance())) {
            return "";
        }
        OptionalDouble floor = NoiseFloor.of(cell.targets(), rule.distance(), true, OptionalInt.empty(), cell.seed())
                .group();
        return floor.isPresent() && rule.within().getAsDouble() < floor.getAsDouble()
                ? String.format(
                        Locale.ROOT,
                        "the threshold %s lies below the noise floor %.3f: another sample of the group, of the same size,"
                                + " is expected to exceed it",
                        rule.within().getAsDouble(),
                        floor.getAsDouble())
                : "";
    }

    private static boolean decides(Cell cell, OpinionEvidence evidence, boolean like) {
        List<Target> targets = cell.targets();
        Tally tally = new Tally(cell, evidence);
        int[] wanted = tally.wanted();
        while (IntStream.of(wanted).anyMatch(n -> n > 0)) {
            for (int q = 0; q < wanted.length; q++) {
                Distribution people = targets.get(q).reference();
                for (int i = 0; i < wanted[q]; i++) {
                    tally.add(q, cell.strategy().ideal(like ? people : rarest(people), tally.replies(q)));
                }
            }
            wanted = tally.wanted();
        }
        return tally.judgeAsDraws().verdict() != Verdict.INCONCLUSIVE;
    }

    /** The answer that people gave least, and no other. */
    private static Distribution rarest(Distribution people) {
        double[] said = people.shares();
        int rarest = 0;
        for (int k = 1; k < said.length; k++) {
            rarest = said[k] < said[rarest] ? k : rarest;
        }
        double[] only = new double[said.length];
        only[rarest] = 1;
        return Distribution.ofWeights(people.support(), only);
    }
}
