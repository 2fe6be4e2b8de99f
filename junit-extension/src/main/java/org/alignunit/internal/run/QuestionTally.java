package org.alignunit.internal.run;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.Opinion;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.Temperature;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.jspecify.annotations.Nullable;

/** Sums of what was read for one question: memory does not grow with the replies. */
final class QuestionTally {
    private final Question question;
    private final Reference reference;
    private final double[] weights;
    private int replies;
    private int answers;
    private int refusals;
    private int unreadable;
    private int masses;
    private double labelMass;
    private @Nullable Temperature temperature;

    QuestionTally(Question question, Reference reference) {
        this.question = question;
        this.reference = reference;
        this.weights = new double[reference.distribution().support().size()];
    }

    /** Keeps at which temperature the replies were taken. */
    void temperature(@Nullable Temperature fitted) {
        temperature = fitted;
    }

    int replies() {
        return replies;
    }

    int unread() {
        return refusals + unreadable;
    }

    int answers() {
        return answers;
    }

    void add(Opinion opinion) {
        replies++;
        if (opinion instanceof Opinion.Choice choice) {
            answers++;
            weights[choice.option()]++;
        } else if (opinion instanceof Opinion.Shares shares) {
            answers += shares.answers();
            add(shares.shares());
        } else if (opinion instanceof Opinion.Masses masses) {
            answers++;
            this.masses++;
            labelMass += masses.labelMass();
            add(masses.likeliest());
        } else if (opinion instanceof Opinion.Refusal) {
            refusals++;
        } else {
            unreadable++;
        }
    }

    private void add(Distribution shares) {
        for (int k = 0; k < weights.length; k++) {
            weights[k] += shares.share(k);
        }
    }

    Optional<Distribution> model() {
        return DoubleStream.of(weights).sum() > 0
                ? Optional.of(Distribution.ofWeights(reference.distribution().support(), weights))
                : Optional.empty();
    }

    /** The plain distance of the shares as they were read. */
    OptionalDouble distance(DistanceMeasure measure) {
        Optional<Distribution> model = model();
        return model.isPresent()
                ? OptionalDouble.of(measure.between(model.get(), reference.distribution()))
                : OptionalDouble.empty();
    }

    QuestionResult result(DistanceMeasure measure, QuestionBounds bounds, Map<String, Double> baselines, int ways) {
        Optional<Distribution> model = model();
        OptionalDouble distance = distance(measure);
        OptionalDouble size = reference.sampleSize();
        return new QuestionResult(
                question.id(),
                question.text(),
                reference.distribution().asMap(),
                size.isPresent() ? size.getAsDouble() : null,
                model.map(Distribution::asMap).orElse(Map.of()),
                new QuestionFigures(
                        distance.isPresent() ? distance.getAsDouble() : null,
                        bounds.lower(),
                        bounds.upper(),
                        baselines),
                new ReplyCounts(answers, refusals, unreadable),
                masses == 0 ? null : Double.valueOf(labelMass / masses),
                temperature,
                ways);
    }
}
