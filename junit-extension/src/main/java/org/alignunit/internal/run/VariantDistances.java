package org.alignunit.internal.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.alignunit.internal.elicitation.PromptVariant;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.run.QuestionTally.Variant;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.temperature.TemperatureScaling.Kept;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Target;

/** Distances of the replies to each order, or each wording, by itself. */
final class VariantDistances {
    private final Cell cell;
    private final List<QuestionTally> questions;
    private final List<Kept> kept;
    private final VariantResult.Kind kind;
    private final ToIntFunction<PromptVariant> number;

    /** @param kept all replies in their order, where they are read off without sampling error */
    VariantDistances(Cell cell, List<QuestionTally> questions, List<Kept> kept, VariantResult.Kind kind) {
        this.cell = cell;
        this.questions = questions;
        this.kept = kept;
        this.kind = kind;
        this.number = switch (kind) {
            case ORDER -> PromptVariant::order;
            case WORDING -> PromptVariant::wording;
            case PERSONA -> PromptVariant::persona;
        };
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
                + questions.get(question).variants().stream()
                        .mapToInt(variant -> number.applyAsInt(variant.prompt()))
                        .max()
                        .orElse(0);
    }

    private boolean read(int question, int count) {
        return IntStream.range(0, count)
                .allMatch(variant -> Arrays.stream(sum(variants(questions.get(question), variant)))
                                .sum()
                        > 0);
    }

    private VariantResult result(List<Integer> those, int variant) {
        Judgement bounds = cell.strategy().repeats() ? null : bounds(those, variant);
        return new VariantResult(
                kind,
                variant + 1,
                those.size(),
                mean(those, tally -> distance(tally, variants(tally, variant))),
                mean(those, tally -> distance(tally, tally.variants())),
                bounds == null ? null : Double.valueOf(bounds.lower()),
                bounds == null ? null : Double.valueOf(bounds.upper()));
    }

    private double mean(List<Integer> those, ToDoubleFunction<QuestionTally> distance) {
        return those.stream()
                .map(questions::get)
                .mapToDouble(distance)
                .average()
                .orElseThrow();
    }

    private double distance(QuestionTally tally, List<Variant> variants) {
        return tally.distance(cell.rule().distance(), sum(variants));
    }

    private Judgement bounds(List<Integer> those, int wanted) {
        List<Target> targets = cell.targets();
        OpinionEvidence evidence = cell.strategy()
                .evidence(
                        those.stream().map(targets::get).toList(),
                        cell.rule().withoutThreshold(),
                        () -> 1,
                        those.stream()
                                .mapToInt(
                                        q -> variants(questions.get(q), wanted).size())
                                .toArray())
                .get();
        int[] replies = new int[questions.size()];
        for (Kept reply : kept) {
            List<Variant> variants = questions.get(reply.question()).variants();
            PromptVariant prompt =
                    variants.get(replies[reply.question()]++ % variants.size()).prompt();
            int place = those.indexOf(reply.question());
            if (place >= 0 && number.applyAsInt(prompt) == wanted) {
                evidence.opinions().accept(reply.opinion(), place);
            }
        }
        return evidence.evidence().judge();
    }

    private List<Variant> variants(QuestionTally tally, int wanted) {
        return tally.variants().stream()
                .filter(variant -> number.applyAsInt(variant.prompt()) == wanted)
                .toList();
    }

    static double[] sum(List<Variant> variants) {
        double[] sum =
                new double[variants.isEmpty() ? 0 : variants.get(0).replies().weights().length];
        for (Variant variant : variants) {
            double[] weights = variant.replies().weights();
            for (int k = 0; k < sum.length; k++) {
                sum[k] += weights[k];
            }
        }
        return sum;
    }
}
