package org.alignunit.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What a model might have written at one place of its reply.
 *
 * @param token the token it wrote
 * @param logProbabilities token to natural log-probability, at most 0, likeliest first
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record TokenAlternatives(String token, Map<String, Double> logProbabilities) {
    /** Servers compute in single precision, so that a sure token may come out a little above 0. */
    private static final double ROUNDING = 1e-3;

    /** Copies the map; rejects what is no log-probability. */
    public TokenAlternatives {
        logProbabilities.forEach((alternative, value) -> {
            if (!(value <= 0)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "the log-probability of token '%s' must be at most 0, but is %s",
                        alternative,
                        value));
            }
        });
        logProbabilities = Collections.unmodifiableMap(new LinkedHashMap<>(logProbabilities));
    }

    /**
     * Puts in order what a server tells: the token it wrote belongs to the alternatives, likely or not; tokens of
     * different bytes may read the same once decoded, so that their probabilities add up.
     *
     * @param token the token it wrote
     * @param logProbability that token's, at most 0
     * @param alternatives tokens with their log-probabilities, in any order, the written one among them or not
     * @return the alternatives, likeliest first
     * @throws IllegalArgumentException if a log-probability is above 0 by more than rounding, or not a number
     */
    public static TokenAlternatives of(
            String token, double logProbability, List<Map.Entry<String, Double>> alternatives) {
        Map<String, Double> summed = new HashMap<>();
        alternatives.forEach(
                entry -> summed.merge(entry.getKey(), rounded(entry.getValue()), TokenAlternatives::logSum));
        summed.putIfAbsent(token, rounded(logProbability));
        Map<String, Double> sorted = new LinkedHashMap<>();
        summed.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return new TokenAlternatives(token, sorted);
    }

    private static double rounded(double value) {
        return value > 0 && value <= ROUNDING ? 0 : value;
    }

    /** The logarithm of the sum of two probabilities, which rounding must not lift above 1. */
    private static double logSum(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY
                ? larger
                : Math.min(0, larger + Math.log1p(Math.exp(Math.min(a, b) - larger)));
    }
}
