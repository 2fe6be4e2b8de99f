package org.alignunit.internal.run.temperature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.EquivalentQuestions;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.result.Temperature;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Target;
import org.alignunit.survey.Question;
import org.jspecify.annotations.Nullable;

/**
 * Temperatures of a cell's questions, each fitted on other questions alone: the questions are split into folds, those
 * that ask the same into one, and a fold's temperature is the best for the replies to all others. Every end of an
 * interval of shares is scaled.
 */
public final class TemperatureScaling {
    private static final int FOLDS = 10;

    /** A reply to the question of this number, from 0. */
    public record Kept(int question, Opinion opinion) {}

    private final List<@Nullable Temperature> temperatures;

    private TemperatureScaling(List<@Nullable Temperature> temperatures) {
        this.temperatures = temperatures;
    }

    /** Fits the temperatures of a cell's questions to the group's answers to them, in their order. */
    public static TemperatureScaling fit(List<Question> questions, List<Target> targets, List<Kept> replies) {
        List<Integer> folds = folds(questions);
        Map<Integer, @Nullable Temperature> fitted = new HashMap<>();
        new TreeSet<>(folds).forEach(fold -> fitted.put(fold, fitted(targets, replies, folds, fold)));
        return new TemperatureScaling(folds.stream().map(fitted::get).toList());
    }

    /** The fold of each question. */
    private static List<Integer> folds(List<Question> questions) {
        List<Integer> firsts = EquivalentQuestions.firsts(questions);
        List<Integer> apart = firsts.stream().distinct().toList();
        return firsts.stream().map(first -> apart.indexOf(first) % FOLDS).toList();
    }

    /** The temperature of the questions of a fold; null where too few others were read. */
    private static @Nullable Temperature fitted(
            List<Target> targets, List<Kept> replies, List<Integer> folds, int fold) {
        List<Kept> others = replies.stream()
                .filter(reply -> folds.get(reply.question()) != fold && reply.opinion() instanceof Opinion.Masses)
                .toList();
        long read = others.stream().map(Kept::question).distinct().count();
        return read < Cell.FEWEST_TO_SCALE - 1
                ? null
                : TemperatureFit.of(others.stream()
                        .map(reply -> new TemperatureFit.Pair(
                                middle((Opinion.Masses) reply.opinion()),
                                targets.get(reply.question()).reference().shares()))
                        .toList());
    }

    /** {@return the temperature of a question; null where too few others were read} */
    public @Nullable Temperature temperature(int question) {
        return temperatures.get(question);
    }

    /** {@return the opinion at its question's temperature: unreadable without one, itself if it holds no log-probabilities} */
    public Opinion scaled(Kept reply) {
        Temperature temperature = temperatures.get(reply.question());
        if (!(reply.opinion() instanceof Opinion.Masses masses)) {
            return reply.opinion();
        }
        return temperature == null
                ? new Opinion.Unreadable("no temperature: too few other questions were read")
                : scaled(masses, 1 / temperature.value());
    }

    /** {@return how many questions have a temperature at a bound of the fit} */
    public int atBound() {
        return (int) temperatures.stream()
                .filter(temperature -> temperature != null && temperature.atBound())
                .count();
    }

    /** {@return what a reader must know of the temperatures; empty where there is none} */
    public String summary() {
        double[] values = temperatures.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Temperature::value)
                .sorted()
                .toArray();
        return values.length == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "temperatures %.3g to %.3g, fitted on the group's answers to other questions; %d of %d at a bound",
                        values[0],
                        values[values.length - 1],
                        atBound(),
                        values.length);
    }

    private static Opinion.Masses scaled(Opinion.Masses masses, double power) {
        Distribution likeliest = masses.likeliest();
        return Opinion.Masses.ofWeights(
                powers(masses.low().stream().mapToDouble(s -> s).toArray(), power),
                powers(masses.high().stream().mapToDouble(s -> s).toArray(), power),
                Distribution.ofWeights(likeliest.support(), powers(likeliest.shares(), power)),
                masses.refusals(),
                masses.labelMass());
    }

    private static double[] powers(double[] shares, double power) {
        return Arrays.stream(shares).map(share -> Math.pow(share, power)).toArray();
    }

    private static double[] middle(Opinion.Masses masses) {
        return IntStream.range(0, masses.low().size())
                .mapToDouble(k -> (masses.low().get(k) + masses.high().get(k)) / 2)
                .toArray();
    }
}
