package org.alignunit.internal.run;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.alignunit.Expression;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.Opinion;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.plan.NoiseFloor;

/**
 * What can be told of a cell's verdict before the first call: the evidence judges two made-up models, one that answers just
 * like the group and one that always gives what the group said least. Costs milliseconds for a question, and
 * less than a second for a hundred.
 *
 * @param decidable whether the replies allowed suffice for either
 * @param warning what the reader must know; empty where all is well
 */
public record Outlook(boolean decidable, String warning) {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final Set<DistanceMeasure> EXACT =
            EnumSet.of(DistanceMeasure.TOTAL_VARIATION, DistanceMeasure.WASSERSTEIN_1);
    private static final Outlook CLEAR = new Outlook(true, "");

    /**
     * Looks ahead.
     *
     * @param cell what is to be measured
     * @return the outlook; always clear where there is no threshold, or the plain distance is compared with it
     */
    public static Outlook of(Cell cell) {
        if (cell.rule().within().isEmpty() || cell.pointwise()) {
            return CLEAR;
        }
        boolean like = decides(cell, true);
        boolean unlike = decides(cell, false);
        String verdicts = like ? "" : undecided(cell, unlike);
        String floor = belowFloor(cell);
        return new Outlook(like || unlike, floor + (floor.isEmpty() || verdicts.isEmpty() ? "" : "; ") + verdicts);
    }

    private static String undecided(Cell cell, boolean unlike) {
        Rule rule = cell.rule();
        int questions = cell.questions().size();
        return String.format(
                Locale.ROOT,
                "the %d replies allowed (maxCalls; %d a question) cannot show that %s is <= %s at confidence %.4f, even of"
                        + " a model that answers just like the group%s: raise maxCalls or within%s",
                (long) rule.maxReplies() * questions,
                rule.maxReplies(),
                rule.distance().label(),
                rule.within().getAsDouble(),
                1 - rule.alpha(),
                unlike ? "" : ", nor that it is larger, even of one that never does",
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
                        "the threshold %s lies below the noise floor %.3f: the group itself, asked again with as many people,"
                                + " would be expected to miss it",
                        rule.within().getAsDouble(),
                        floor.getAsDouble())
                : "";
    }

    private static boolean decides(Cell cell, boolean like) {
        List<Target> people = cell.targets();
        Tally tally = new Tally(cell);
        int[] wanted = tally.wanted();
        while (IntStream.of(wanted).anyMatch(n -> n > 0)) {
            for (int q = 0; q < wanted.length; q++) {
                for (int i = 0; i < wanted[q]; i++) {
                    tally.add(q, opinion(cell.expression(), people.get(q).reference(), like, tally.replies(q)));
                }
            }
            wanted = tally.wanted();
        }
        return tally.judge().verdict() != Verdict.INCONCLUSIVE;
    }

    private static Opinion opinion(Expression expression, Distribution people, boolean like, int reply) {
        double[] said = people.shares();
        int rarest = 0;
        for (int k = 1; k < said.length; k++) {
            rarest = said[k] < said[rarest] ? k : rarest;
        }
        if (expression == Expression.SAMPLED) {
            return new Opinion.Choice(like ? spread(said, reply) : rarest);
        }
        double[] only = new double[said.length];
        only[rarest] = 1;
        Distribution shares = Distribution.ofWeights(people.support(), like ? said : only);
        if (expression != Expression.LOG_PROBABILITIES) {
            return new Opinion.Shares(shares, 1, false);
        }
        List<Double> exact = Arrays.stream(shares.shares()).boxed().toList();
        return new Opinion.Masses(exact, exact, shares, 1);
    }

    /** Spreads the answers evenly over replies: multiples of the golden ratio leave no gap and no cluster. */
    private static int spread(double[] shares, int reply) {
        double place = (0.5 + reply * GOLDEN) % 1;
        int option = 0;
        for (double sum = shares[0]; sum <= place && option < shares.length - 1; sum += shares[option]) {
            option++;
        }
        return option;
    }
}
