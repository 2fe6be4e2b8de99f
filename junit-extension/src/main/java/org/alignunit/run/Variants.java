package org.alignunit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.alignunit.distribution.Distribution;
import org.alignunit.elicitation.Arrangement;
import org.alignunit.elicitation.Expression;
import org.alignunit.elicitation.Opinion;
import org.alignunit.report.VariantResult;
import org.alignunit.run.WayTally.Way;
import org.alignunit.verdict.Judgement;
import org.alignunit.verdict.Target;
import org.alignunit.verdict.means.MassEvidence;

/** Distances of the replies to each order, or each wording, by itself. */
final class Variants {
    private final Cell cell;
    private final List<Target> targets;
    private final List<List<Way>> questions;
    private final VariantResult.Kind kind;
    private final ToIntFunction<Arrangement> number;

    Variants(Cell cell, List<List<Way>> questions, VariantResult.Kind kind) {
        this.cell = cell;
        this.targets = cell.targets();
        this.questions = questions;
        this.kind = kind;
        this.number = WayTally.number(kind);
    }

    /** One result a variant; none where there is but one. */
    List<VariantResult> results() {
        int count = questions.stream()
                .flatMap(List::stream)
                .mapToInt(way -> number.applyAsInt(way.arrangement()) + 1)
                .max()
                .orElse(1);
        return count == 1
                ? List.of()
                : IntStream.range(0, count)
                        .mapToObj(this::result)
                        .filter(result -> result.questions() > 0)
                        .toList();
    }

    private VariantResult result(int variant) {
        List<Integer> those = new ArrayList<>();
        double distance = 0;
        double overall = 0;
        for (int q = 0; q < questions.size(); q++) {
            double[] shares = sum(ways(q, variant));
            if (several(q) && IntStream.range(0, shares.length).anyMatch(k -> shares[k] > 0)) {
                those.add(q);
                distance += distance(q, shares);
                overall += distance(q, sum(questions.get(q)));
            }
        }
        int size = Math.max(1, those.size());
        boolean told = cell.expression() == Expression.LOG_PROBABILITIES && !those.isEmpty();
        Judgement bounds = told ? bounds(those, variant) : null;
        return new VariantResult(
                kind,
                variant + 1,
                those.size(),
                distance / size,
                overall / size,
                bounds == null ? null : Double.valueOf(bounds.lower()),
                bounds == null ? null : Double.valueOf(bounds.upper()));
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

    /** Whether a question has several variants: the others would tell nothing here. */
    private boolean several(int question) {
        return questions.get(question).stream().anyMatch(way -> number.applyAsInt(way.arrangement()) > 0);
    }

    private List<Way> ways(int question, int variant) {
        return questions.get(question).stream()
                .filter(way -> number.applyAsInt(way.arrangement()) == variant)
                .toList();
    }

    private double distance(int question, double[] shares) {
        Distribution reference = targets.get(question).reference();
        return cell.rule().distance().between(Distribution.ofWeights(reference.support(), shares), reference);
    }

    static double[] sum(List<Way> ways) {
        double[] sum = new double[ways.isEmpty() ? 0 : ways.get(0).shares().length];
        ways.forEach(way -> {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += way.shares()[k];
            }
        });
        return sum;
    }
}
