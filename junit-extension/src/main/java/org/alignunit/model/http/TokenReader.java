package org.alignunit.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alignunit.model.ModelException;
import org.alignunit.model.TokenAlternatives;

/** Reads the token alternatives of a chat completion. */
final class TokenReader {
    private TokenReader() {}

    /** {@return one entry a token of the reply} */
    static List<TokenAlternatives> read(JsonNode content, Endpoint endpoint) {
        List<TokenAlternatives> tokens = new ArrayList<>();
        try {
            for (JsonNode entry : content) {
                List<Map.Entry<String, Double>> alternatives = new ArrayList<>();
                entry.path("top_logprobs").forEach(other -> alternatives.add(Map.entry(token(other), value(other))));
                tokens.add(TokenAlternatives.of(token(entry), value(entry), alternatives));
            }
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    ModelException.Kind.BAD_EXCHANGE,
                    "%s gave a log-probability that is none: %s".formatted(endpoint, e.getMessage()));
        }
        return tokens;
    }

    private static String token(JsonNode entry) {
        return entry.path("token").asText();
    }

    private static double value(JsonNode entry) {
        return entry.path("logprob").isNumber() ? entry.path("logprob").asDouble() : Double.NaN;
    }
}
