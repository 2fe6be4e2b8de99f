package org.alignunit.internal.run.progress;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.answers.AnswerEvidence;
import org.alignunit.internal.verdict.means.MeanEvidence;
import org.alignunit.internal.verdict.plan.CostEstimate;
import org.alignunit.internal.verdict.plan.NoiseFloor;

/**
 * How many calls a cell will take. Single answers with a threshold are simulated, seeded, with a model at distance 0; all
 * else takes a fixed number, which repeated calls may fall short of.
 *
 * @param expected mean number of calls
 * @param high the number of calls that 95 of 100 runs stay within
 * @param most the calls that are allowed
 * @param noiseFloor the distance a perfect model would show with the calls allowed; empty where it is unknown
 * @param assumption what the figures rest on, in a sentence
 */
public record Forecast(double expected, double high, long most, OptionalDouble noiseFloor, String assumption) {
    /**
     * Looks ahead; seconds where there is much to simulate.
     *
     * @param cell what is to be measured
     * @return the forecast
     */
    public static Forecast of(Cell cell) {
        Rule rule = cell.rule();
        int each = each(cell);
        long most = most(cell);
        OptionalDouble floor = NoiseFloor.of(
                        cell.targets(),
                        rule.distance(),
                        true,
                        cell.strategy().counted() ? OptionalInt.of(each) : OptionalInt.empty(),
                        cell.seed())
                .model();
        if (simulated(cell)) {
            CostEstimate.Replies replies = estimate(cell, rule).at(0);
            return new Forecast(
                    replies.mean(),
                    replies.high(),
                    most,
                    floor,
                    "a model at distance 0, all of whose replies can be read; 40 simulated runs");
        }
        return new Forecast(
                most,
                most,
                most,
                floor,
                each > 1 && !cell.pointwise() && rule.within().isPresent()
                        ? "all calls allowed are made; a verdict may come sooner"
                        : "a fixed number of calls");
    }

    /**
     * The smallest distance from the threshold that some calls decide for 95 of 100 models.
     *
     * @param cell what is to be measured
     * @param calls how many calls may be made, over all questions; more than the cell's own rule allows count as that many
     * @param above whether the models are beyond the threshold, else within
     * @return the distance; empty where even the clearest case stays open, and where nothing can be known before the calls
     */
    public static OptionalDouble smallestGap(Cell cell, long calls, boolean above) {
        long each = Math.min(cell.rule().maxReplies(), calls / cell.questions().size());
        return simulated(cell) && each >= cell.block()
                ? estimate(cell, cell.rule().withMaxReplies((int) each)).smallestGap(above)
                : OptionalDouble.empty();
    }

    /** The calls that a cell takes where they do not depend on the replies, at once; empty where they do. */
    static OptionalLong fixed(Cell cell) {
        return simulated(cell) ? OptionalLong.empty() : OptionalLong.of(most(cell));
    }

    private static int each(Cell cell) {
        return cell.strategy().repeats() ? cell.rule().maxReplies() : 1;
    }

    private static long most(Cell cell) {
        return cell.most();
    }

    private static boolean simulated(Cell cell) {
        return cell.strategy().independent() && cell.rule().within().isPresent() && !cell.pointwise();
    }

    private static CostEstimate<?> estimate(Cell cell, Rule rule) {
        List<Target> targets = cell.targets();
        int block = cell.block();
        if (targets.size() == 1) {
            return new CostEstimate<>(
                    targets,
                    rule,
                    () -> new AnswerEvidence(targets.get(0), rule, block),
                    (evidence, question, option) -> evidence.add(option),
                    cell.seed());
        }
        return block == 1
                ? CostEstimate.ofMean(targets, rule, cell.seed())
                : new CostEstimate<>(
                        targets, rule, () -> new MeanEvidence(targets, rule, block), MeanEvidence::add, cell.seed());
    }
}
