package org.alignunit.model.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.calls.ServerMessage;
import org.alignunit.model.ModelException;
import org.alignunit.model.TokenAlternatives;

/** Reads the token alternatives of a chat completion. */
final class TokenReader {
    private TokenReader() {}

    /** {@return one entry a token of the reply} */
    static List<TokenAlternatives> read(JsonValue content, Endpoint endpoint) {
        List<TokenAlternatives> tokens = new ArrayList<>();
        try {
            for (JsonValue entry : content.items()) {
                List<Map.Entry<String, Double>> alternatives = new ArrayList<>();
                entry.get("top_logprobs")
                        .items()
                        .forEach(other -> alternatives.add(Map.entry(token(other), value(other))));
                tokens.add(TokenAlternatives.of(token(entry), value(entry), alternatives));
            }
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    ModelException.Kind.BAD_EXCHANGE,
                    String.format(
                            Locale.ROOT,
                            "%s gave an invalid log-probability: %s",
                            endpoint,
                            ServerMessage.quote(String.valueOf(e.getMessage()))));
        }
        return tokens;
    }

    private static String token(JsonValue entry) {
        return entry.get("token").text().orElse("");
    }

    private static double value(JsonValue entry) {
        return entry.get("logprob").asDouble();
    }
}
