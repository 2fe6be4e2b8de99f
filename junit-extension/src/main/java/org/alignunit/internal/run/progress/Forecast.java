package org.alignunit.internal.run.progress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.answers.AnswerEvidence;
import org.alignunit.internal.verdict.plan.CostEstimate;
import org.alignunit.internal.verdict.plan.NoiseFloor;
import org.alignunit.survey.Group;

/**
 * How many calls a cell will take. Single answers with a threshold are simulated, seeded, with a model at distance 0; all else
 * takes a fixed number, which repeated calls may fall short of. 95 of 100 runs stay within {@code high}.
 */
public record Forecast(double expected, double high, long most, OptionalDouble noiseFloor, String assumption) {
    private static final double BEYOND = 1.25;

    /** Looks ahead; seconds where there is much to simulate. */
    public static Forecast of(Cell cell) {
        if (!cell.strategy().asks()) {
            return new Forecast(0, 0, 0, OptionalDouble.empty(), "nothing is asked: a panel has answered already");
        }
        Rule rule = cell.rule();
        int each = each(cell);
        long most = cell.most();
        if (cell.property().isPresent()) {
            return ofProperty(cell);
        }
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
     * {@return the part of these calls that other cells make too: a cell uses the replies that they asked for, of each group as many as
     * any of them takes}
     */
    public Forecast shared(Cell cell, Map<Cell, Forecast> others) {
        return new Forecast(
                shared(cell, others, Forecast::expected),
                shared(cell, others, Forecast::high),
                Math.round(shared(cell, others, Forecast::most)),
                noiseFloor,
                assumption);
    }

    private double shared(Cell cell, Map<Cell, Forecast> others, ToDoubleFunction<Forecast> calls) {
        double own = calls.applyAsDouble(this) / cell.asked().size();
        double sum = 0;
        for (Group group : cell.groups()) {
            double had = 0;
            for (Map.Entry<Cell, Forecast> other : others.entrySet()) {
                if (other.getKey().groups().contains(group)) {
                    had = Math.max(
                            had,
                            calls.applyAsDouble(other.getValue())
                                    / other.getKey().asked().size());
                }
            }
            sum += Math.min(own, had) * cell.questions().size();
        }
        return sum;
    }

    private static Forecast ofProperty(Cell cell) {
        long most = cell.most();
        if (!cell.strategy().independent() || !cell.asserts() || cell.pointwise()) {
            return new Forecast(most, most, most, OptionalDouble.empty(), "all calls allowed are made");
        }
        Supplier<OpinionEvidence> fresh = cell.evidence(cell.rule());
        CostEstimate.Replies replies = new CostEstimate<>(
                        cell.targets(),
                        cell.rule(),
                        () -> new Answers(fresh.get()),
                        (answers, question, option) ->
                                answers.opinions.opinions().accept(new Opinion.Choice(option), question),
                        cell.seed())
                .at(0);
        return new Forecast(
                replies.mean(),
                replies.high(),
                most,
                OptionalDouble.empty(),
                "a model that answers like the group, all of whose replies can be read; 40 simulated runs");
    }

    /** Evidence that takes single answers as opinions. */
    private record Answers(OpinionEvidence opinions) implements Evidence {
        @Override
        public int[] wanted() {
            return opinions.evidence().wanted();
        }

        @Override
        public void addUnread(int question) {
            opinions.evidence().addUnread(question);
        }

        @Override
        public Judgement judge() {
            return opinions.evidence().judge();
        }
    }

    /**
     * The smallest distance above or below the threshold that some calls, over all questions, decide for 95 of 100 models.
     * Empty where even the clearest case stays open, and where nothing can be known before the calls.
     */
    public static OptionalDouble smallestGap(Cell cell, long calls, boolean above) {
        long each = Math.min(cell.rule().maxReplies(), calls / cell.questions().size());
        return simulated(cell) && each >= cell.block()
                ? estimate(cell, cell.rule().withMaxReplies((int) each)).smallestGap(above)
                : OptionalDouble.empty();
    }

    /**
     * {@return how many models at 1.25 times the threshold would pass if an inconclusive test does, in words; empty where that
     * cannot be simulated}
     */
    public static String passing(Cell cell) {
        double beyond = BEYOND * cell.rule().within().orElse(1);
        if (!simulated(cell) || beyond >= 1) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "inconclusive = PASS lets about %.0f %% of models pass whose distance is %.3f, a quarter above the threshold (40"
                        + " simulated runs)",
                100 * estimate(cell, cell.rule()).at(beyond).passed(),
                beyond);
    }

    /** The calls that a cell takes where they do not depend on the replies, at once; empty where they do. */
    static OptionalLong fixed(Cell cell) {
        return simulated(cell) ? OptionalLong.empty() : OptionalLong.of(cell.most());
    }

    private static int each(Cell cell) {
        return cell.strategy().repeats() ? cell.rule().maxReplies() : 1;
    }

    private static boolean simulated(Cell cell) {
        return cell.strategy().independent()
                && cell.rule().within().isPresent()
                && cell.property().isEmpty()
                && !cell.pointwise();
    }

    private static CostEstimate<?> estimate(Cell cell, Rule rule) {
        List<Target> targets = cell.targets();
        if (cell.randomQuestions()) {
            return CostEstimate.ofRandomQuestions(targets, rule, cell.seed());
        }
        int block = cell.block();
        if (targets.size() == 1) {
            return new CostEstimate<>(
                    targets,
                    rule,
                    () -> new AnswerEvidence(targets.get(0), rule, block),
                    (evidence, question, option) -> evidence.add(option),
                    cell.seed());
        }
        return CostEstimate.ofMean(targets, rule, block, cell.seed());
    }
}
