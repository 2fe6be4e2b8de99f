package org.alignunit.internal.elicitation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.Expression;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.elicitation.reading.Reading;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/**
 * Turns a reading over the options as shown into an opinion over the question's support: back in the survey's order, by
 * text, and without the refusal options, as the reference is.
 */
final class Opinions {
    private final Question question;
    private final Support support;
    private final int[] places;

    Opinions(Question question, Shown shown) {
        this.question = question;
        support = question.support();
        List<String> texts = new ArrayList<>();
        for (Option option : shown.options()) {
            texts.add(option.text());
        }
        places = new int[support.size()];
        for (int k = 0; k < places.length; k++) {
            places[k] = texts.indexOf(support.options().get(k));
        }
    }

    Opinion of(Reading reading, Expression expression) {
        if (reading instanceof Reading.Shares shares) {
            return shares(weights(shares.shares()), 1, shares.deviation() > 1e-9);
        }
        if (reading instanceof Reading.Answers answers) {
            return answers(answers.options(), expression);
        }
        if (reading instanceof Reading.Masses masses) {
            return masses(masses);
        }
        return reading instanceof Reading.Unreadable unreadable
                ? new Opinion.Unreadable(unreadable.kind())
                : new Opinion.Refusal();
    }

    private Opinion answers(List<Integer> answers, Expression expression) {
        if (expression == Expression.SAMPLED) {
            int option = IntStream.range(0, places.length)
                    .filter(k -> places[k] == answers.get(0))
                    .findFirst()
                    .orElse(-1);
            return option < 0 ? new Opinion.Refusal() : new Opinion.Choice(option);
        }
        double[] counts = new double[question.options().size()];
        answers.forEach(option -> counts[option]++);
        double[] weights =
                IntStream.of(places).mapToDouble(place -> counts[place]).toArray();
        return shares(
                weights,
                (int) IntStream.range(0, weights.length)
                        .mapToDouble(k -> weights[k])
                        .sum(),
                false);
    }

    private double[] weights(List<Double> shown) {
        double[] weights = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            weights[k] = shown.get(places[k]);
        }
        return weights;
    }

    private Opinion shares(double[] weights, int answers, boolean normalised) {
        // all on refusal options: there is no opinion to speak of
        for (double weight : weights) {
            if (weight > 0) {
                return new Opinion.Shares(Distribution.ofWeights(support, weights), answers, normalised);
            }
        }
        return new Opinion.Refusal();
    }

    private Opinion masses(Reading.Masses masses) {
        double[] low = weights(masses.low());
        return Arrays.stream(low).sum() == 0
                ? new Opinion.Refusal()
                : Opinion.Masses.ofWeights(
                        low, weights(masses.high()), Distribution.ofWeights(support, low), masses.labelMass());
    }
}
