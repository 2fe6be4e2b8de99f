package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.SquaredDistance;
import org.alignunit.internal.elicitation.PromptVariant;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.Temperature;
import org.alignunit.internal.run.cell.AskedQuestion;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.jspecify.annotations.Nullable;

/** What was read for one question, altogether and by prompt variant. */
final class QuestionTally {
    private final Question question;
    private final Reference reference;
    private final OpinionTally all;
    private final List<Variant> variants = new ArrayList<>();
    private @Nullable Temperature temperature;

    QuestionTally(AskedQuestion asked, Cell cell) {
        this.question = asked.question();
        this.reference = cell.reference(asked);
        int options = reference.distribution().support().size();
        this.all = new OpinionTally(options);
        for (int i = 0; i < cell.variants().count(question, asked.group()); i++) {
            variants.add(new Variant(cell.variants().of(question, asked.group(), i), new OpinionTally(options)));
        }
    }

    /** The replies to one prompt variant. */
    record Variant(PromptVariant prompt, OpinionTally replies) {}

    void add(Opinion opinion) {
        variants.get(all.replies() % variants.size()).replies().add(opinion);
        all.add(opinion);
    }

    /** Keeps at which temperature the replies were taken. */
    void temperature(@Nullable Temperature fitted) {
        temperature = fitted;
    }

    OpinionTally all() {
        return all;
    }

    List<Variant> variants() {
        return variants;
    }

    Question question() {
        return question;
    }

    Reference reference() {
        return reference;
    }

    /** The plain distance of some shares, all of one sum. */
    double distance(DistanceMeasure measure, double[] weights) {
        return measure.between(Distribution.ofWeights(question.support(), weights), reference.distribution());
    }

    Optional<Distribution> model() {
        return DoubleStream.of(all.weights()).sum() > 0
                ? Optional.of(Distribution.ofWeights(reference.distribution().support(), all.weights()))
                : Optional.empty();
    }

    /** The plain distance of the shares as they were read. */
    OptionalDouble distance(DistanceMeasure measure) {
        Optional<Distribution> model = model();
        return model.isPresent()
                ? OptionalDouble.of(measure.between(model.get(), reference.distribution()))
                : OptionalDouble.empty();
    }

    /**
     * The squared distance of the mean over the prompt variants, without bias; null where a variant has fewer than two
     * answers. Between different variants products of shares have no bias.
     */
    @Nullable
    Double squaredDistance() {
        double[] mean = new double[all.weights().length];
        double bias = 0;
        for (Variant variant : variants) {
            OptionalDouble squared = variant.replies().squaredShares();
            if (squared.isEmpty()) {
                return null;
            }
            double[] weights = variant.replies().weights();
            double sum = DoubleStream.of(weights).sum();
            bias -= squared.getAsDouble();
            for (int k = 0; k < mean.length; k++) {
                double share = weights[k] / sum;
                mean[k] += share / variants.size();
                bias += share * share;
            }
        }
        double[] people = reference.distribution().shares();
        return SquaredDistance.between(mean, people) - bias / (variants.size() * (double) variants.size());
    }

    /** Of some questions; null where one has no squared distance, and where people's answers are equal shares. */
    static @Nullable Double skill(List<QuestionTally> questions) {
        double squared = 0;
        double uniform = 0;
        for (QuestionTally question : questions) {
            Double own = question.squaredDistance();
            if (own == null) {
                return null;
            }
            squared += own;
            uniform +=
                    SquaredDistance.ofUniform(question.reference.distribution().shares());
        }
        return uniform == 0 ? null : Double.valueOf(SquaredDistance.skill(squared, uniform));
    }

    QuestionFigures figures(DistanceMeasure measure, @Nullable QuestionBounds bounds, Map<String, Double> baselines) {
        OptionalDouble distance = distance(measure);
        return new QuestionFigures(
                distance.isPresent() ? distance.getAsDouble() : null,
                squaredDistance(),
                bounds == null ? null : bounds.lower(),
                bounds == null ? null : bounds.upper(),
                baselines);
    }

    QuestionResult result(QuestionFigures figures) {
        Optional<Distribution> model = model();
        OptionalDouble size = reference.sampleSize();
        return new QuestionResult(
                question.id(),
                question.text(),
                reference.distribution().asMap(),
                size.isPresent() ? size.getAsDouble() : null,
                model.map(Distribution::asMap).orElse(Map.of()),
                figures,
                new ReplyCounts(all.answers(), all.refusals(), all.unreadable(), all.read()),
                all.labelMass(),
                temperature,
                variants.size());
    }
}
