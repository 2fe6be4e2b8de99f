package org.alignunit.internal.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.alignunit.Expression;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.Opinion;
import org.alignunit.internal.elicitation.PromptVariant;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.run.WayTally.Way;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.means.MassEvidence;

/** Distances of the replies to each order, or each wording, by itself. */
final class Variants {
    private final Cell cell;
    private final List<Target> targets;
    private final List<List<Way>> questions;
    private final VariantResult.Kind kind;
    private final ToIntFunction<PromptVariant> number;

    Variants(Cell cell, List<List<Way>> questions, VariantResult.Kind kind) {
        this.cell = cell;
        this.targets = cell.targets();
        this.questions = questions;
        this.kind = kind;
        this.number = WayTally.number(kind);
    }

    /**
     * One result a variant, all over the same questions: those of the most variants that were read in every one. None where
     * there are no such questions, or but one variant.
     */
    List<VariantResult> results() {
        int count = IntStream.range(0, questions.size())
                .filter(q -> read(q, count(q)))
                .map(this::count)
                .max()
                .orElse(1);
        if (count == 1) {
            return List.of();
        }
        List<Integer> those = IntStream.range(0, questions.size())
                .filter(q -> count(q) == count && read(q, count))
                .boxed()
                .toList();
        return IntStream.range(0, count)
                .mapToObj(variant -> result(those, variant))
                .toList();
    }

    private int count(int question) {
        return 1
                + questions.get(question).stream()
                        .mapToInt(way -> number.applyAsInt(way.variant()))
                        .max()
                        .orElse(0);
    }

    private boolean read(int question, int count) {
        return IntStream.range(0, count)
                .allMatch(variant -> Arrays.stream(sum(ways(question, variant))).sum() > 0);
    }

    private VariantResult result(List<Integer> those, int variant) {
        Judgement bounds = cell.expression() == Expression.LOG_PROBABILITIES ? bounds(those, variant) : null;
        return new VariantResult(
                kind,
                variant + 1,
                those.size(),
                mean(those, q -> sum(ways(q, variant))),
                mean(those, q -> sum(questions.get(q))),
                bounds == null ? null : Double.valueOf(bounds.lower()),
                bounds == null ? null : Double.valueOf(bounds.upper()));
    }

    private double mean(List<Integer> those, IntFunction<double[]> shares) {
        return those.stream()
                .mapToDouble(q -> distance(q, shares.apply(q)))
                .average()
                .orElseThrow();
    }

    private Judgement bounds(List<Integer> those, int variant) {
        MassEvidence evidence = new MassEvidence(
                those.stream().map(targets::get).toList(),
                PlainDistance.withoutThreshold(cell.rule()),
                those.stream().mapToInt(q -> ways(q, variant).size()).toArray());
        Intake intake = Intake.ofMasses(evidence);
        for (int i = 0; i < those.size(); i++) {
            for (Way way : ways(those.get(i), variant)) {
                for (Opinion opinion : way.opinions()) {
                    intake.opinions().accept(opinion, i);
                }
            }
        }
        return evidence.judge();
    }

    private List<Way> ways(int question, int variant) {
        return questions.get(question).stream()
                .filter(way -> number.applyAsInt(way.variant()) == variant)
                .toList();
    }

    private double distance(int question, double[] shares) {
        Distribution reference = targets.get(question).reference();
        return cell.rule().distance().between(Distribution.ofWeights(reference.support(), shares), reference);
    }

    static double[] sum(List<Way> ways) {
        double[] sum = new double[ways.isEmpty() ? 0 : ways.get(0).shares().length];
        for (Way way : ways) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += way.shares()[k];
            }
        }
        return sum;
    }
}
