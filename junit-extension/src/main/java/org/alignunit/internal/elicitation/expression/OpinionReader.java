package org.alignunit.internal.elicitation.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.Expression;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.elicitation.reading.ReplyReader;
import org.alignunit.internal.elicitation.reading.Shown;
import org.alignunit.internal.elicitation.reading.ShownReading;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.model.Reply;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/**
 * Reads the replies to one prompt as opinions over the question's support: back in the survey's order, by text, and without
 * the refusal options, as the reference is. Short replies, which come again and again, are read once. Thread-safe.
 */
public final class OpinionReader {
    private static final int SHORT = 16;
    private static final int KEPT = 100;

    private final Shown shown;
    private final Support support;
    /** Where each opinion of the support was shown. */
    private final int[] places;

    private final ReplyReader reader;
    private final Map<String, Opinion> known = new ConcurrentHashMap<>();

    /** For the replies to a question whose options were shown in some order. */
    public OpinionReader(Question question, Shown shown, Expression expression) {
        this.shown = shown;
        this.reader = ExpressionStrategy.of(expression).reader();
        support = question.support();
        places = places(question, shown.options());
    }

    /** {@return where each opinion on a question stands among its options as they were shown} */
    public static int[] places(Question question, List<Option> shown) {
        List<String> texts = shown.stream().map(Option::text).toList();
        return question.opinions().stream()
                .mapToInt(opinion -> texts.indexOf(opinion.text()))
                .toArray();
    }

    /** {@return the options in the order and with the letters that the prompt shows} */
    public Shown shown() {
        return shown;
    }

    /** {@return what a reply says, or why it cannot be read} */
    public Opinion read(Reply reply) {
        if (reply.refused()) {
            return new Opinion.Refusal();
        }
        Opinion opinion = known.get(reply.text());
        if (opinion == null || !reply.tokens().isEmpty()) {
            opinion = opinion(reader.read(reply, shown));
            if (reply.tokens().isEmpty() && reply.text().length() <= SHORT && known.size() < KEPT) {
                known.put(reply.text(), opinion);
            }
        }
        return opinion;
    }

    private Opinion opinion(ShownReading reading) {
        if (reading instanceof ShownReading.Shares shares) {
            return shares(weights(shares.shares()), 1, sum(shares.shares()), shares.deviation() > 1e-9);
        }
        if (reading instanceof ShownReading.Answers answers) {
            return answers.options().size() == 1 ? choice(answers.options().get(0)) : counted(answers.options());
        }
        if (reading instanceof ShownReading.Masses masses) {
            return masses(masses);
        }
        return reading instanceof ShownReading.Unreadable unreadable
                ? new Opinion.Unreadable(unreadable.kind())
                : new Opinion.Refusal();
    }

    private Opinion choice(int place) {
        for (int k = 0; k < places.length; k++) {
            if (places[k] == place) {
                return new Opinion.Choice(k);
            }
        }
        return new Opinion.Refusal();
    }

    private Opinion counted(List<Integer> answers) {
        double[] weights = new double[places.length];
        int read = 0;
        for (int answer : answers) {
            for (int k = 0; k < places.length; k++) {
                if (places[k] == answer) {
                    weights[k]++;
                    read++;
                }
            }
        }
        return shares(weights, read, answers.size(), false);
    }

    private double[] weights(List<Double> ofShown) {
        double[] weights = new double[places.length];
        for (int k = 0; k < places.length; k++) {
            weights[k] = ofShown.get(places[k]);
        }
        return weights;
    }

    /** {@code all}: the weights of all options, refusal options included. */
    private Opinion shares(double[] weights, int answers, double all, boolean normalised) {
        double opinions = Arrays.stream(weights).sum();
        // all on refusal options: no opinion is stated
        return opinions > 0
                ? new Opinion.Shares(
                        Distribution.ofWeights(support, weights), answers, Math.max(0, 1 - opinions / all), normalised)
                : new Opinion.Refusal();
    }

    private Opinion masses(ShownReading.Masses masses) {
        double[] low = weights(masses.low());
        double[] high = weights(masses.high());
        double least = Arrays.stream(low).sum();
        if (least == 0) {
            return new Opinion.Refusal();
        }
        double most = Arrays.stream(high).sum();
        double leastRefusals = sum(masses.low()) - least;
        double mostRefusals = sum(masses.high()) - most;
        Bounds refusals = new Bounds(
                Math.max(0, leastRefusals / (leastRefusals + most)),
                Math.max(0, mostRefusals / (mostRefusals + least)));
        return Opinion.Masses.ofWeights(low, high, Distribution.ofWeights(support, low), refusals, masses.labelMass());
    }

    private static double sum(List<Double> weights) {
        return weights.stream().mapToDouble(weight -> weight).sum();
    }
}
