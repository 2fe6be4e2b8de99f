package org.alignunit.model.http;

import java.util.ArrayList;
import java.util.HashMap;
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

    /** {@return the tokens of a chat completion, whether in its own shape or in that of the older completions} */
    static JsonValue tokens(JsonValue logProbabilities) {
        JsonValue names = logProbabilities.get("tokens");
        if (logProbabilities.get("content").isPresent() || !names.isArray()) {
            return logProbabilities.get("content");
        }
        List<Map<String, Object>> tokens = new ArrayList<>();
        for (JsonValue name : names.items()) {
            int place = tokens.size();
            List<Map<String, Object>> others = new ArrayList<>();
            logProbabilities
                    .get("top_logprobs")
                    .get(place)
                    .fields()
                    .forEach((token, value) -> others.add(entry(token, value)));
            Map<String, Object> token = entry(
                    name.text().orElse(""),
                    logProbabilities.get("token_logprobs").get(place));
            token.put("top_logprobs", others);
            tokens.add(token);
        }
        return JsonValue.of(tokens);
    }

    private static Map<String, Object> entry(String token, JsonValue value) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("token", token);
        entry.put("logprob", value(value));
        return entry;
    }

    /** {@return one entry a token of the reply} */
    static List<TokenAlternatives> read(JsonValue content, Endpoint endpoint) {
        List<TokenAlternatives> tokens = new ArrayList<>();
        try {
            for (JsonValue entry : content.items()) {
                List<Map.Entry<String, Double>> alternatives = new ArrayList<>();
                entry.get("top_logprobs")
                        .items()
                        .forEach(other -> alternatives.add(Map.entry(token(other), value(other.get("logprob")))));
                tokens.add(TokenAlternatives.of(token(entry), value(entry.get("logprob")), alternatives));
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

    private static double value(JsonValue number) {
        boolean impossible = number.isNull()
                || number.text().filter(text -> text.matches("-[Ii]nf.*")).isPresent();
        return impossible ? Double.NEGATIVE_INFINITY : number.asDouble();
    }
}
