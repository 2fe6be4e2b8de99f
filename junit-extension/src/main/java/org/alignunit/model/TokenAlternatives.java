package org.alignunit.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model might have written at one place of its reply.
 *
 * @param token the token it wrote
 * @param logProbabilities token to natural log-probability, at most 0, likeliest first
 */
public record TokenAlternatives(String token, Map<String, Double> logProbabilities) {
    /** Copies the map. */
    public TokenAlternatives {
        logProbabilities = Collections.unmodifiableMap(new LinkedHashMap<>(logProbabilities));
    }
}
