package org.alignunit.model.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;

/** Writes prompts and replies as the fields of a line, and reads replies back. */
final class ReplyText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static volatile Dated last = new Dated("", Instant.EPOCH);

    private record Dated(String text, Instant instant) {}

    private ReplyText() {}

    static String prompt(RecordedRequest request) {
        return "\"prompt\":%s,\"model\":%s,\"request\":%s"
                .formatted(json(request.hash()), json(request.model()), request.body());
    }

    static String done(ReplyKey key) {
        return "\"done\":%s,\"draw\":%d".formatted(json(key.hash()), key.draw());
    }

    static String reply(ReplyKey key, Reply reply) {
        ObjectNode node = MAPPER.createObjectNode().put("reply", key.hash()).put("draw", key.draw());
        node.put("text", reply.text());
        if (!reply.tokens().isEmpty()) {
            var tokens = node.putArray("tokens");
            reply.tokens().forEach(token -> {
                ObjectNode entry = tokens.addObject().put("token", token.token());
                ObjectNode alternatives = entry.putObject("logProbabilities");
                token.logProbabilities().forEach(alternatives::put);
            });
        }
        node.put("promptTokens", reply.usage().promptTokens());
        node.put("completionTokens", reply.usage().completionTokens());
        node.put("servedBy", reply.servedBy());
        reply.origin()
                .ifPresent(origin ->
                        node.put("recorded", origin.recorded().toString()).put("provenance", origin.provenance()));
        String object = json(node);
        return object.substring(1, object.length() - 1);
    }

    static Reply read(byte[] bytes, int from, int length) throws IOException {
        JsonNode node = MAPPER.readTree(bytes, from, length);
        List<TokenAlternatives> tokens = new ArrayList<>();
        for (JsonNode token : node.path("tokens")) {
            Map<String, Double> alternatives = new LinkedHashMap<>();
            token.path("logProbabilities")
                    .properties()
                    .forEach(entry -> alternatives.put(entry.getKey(), value(entry.getValue())));
            tokens.add(new TokenAlternatives(token.path("token").asText(), alternatives));
        }
        return new Reply(
                node.path("text").asText(),
                tokens,
                new Usage(
                        node.path("promptTokens").asLong(),
                        node.path("completionTokens").asLong()),
                node.path("servedBy").asText(),
                Optional.of(new Reply.Origin(
                        instant(node.path("recorded").asText()),
                        node.path("provenance").asText(),
                        true)));
    }

    /** Replies that were kept in a row often have the same second. */
    private static Instant instant(String text) {
        Dated known = last;
        if (!known.text().equals(text)) {
            known = new Dated(text, Instant.parse(text));
            last = known;
        }
        return known.instant();
    }

    private static double value(JsonNode number) {
        // JSON has no number for a token that cannot be; Jackson writes its name.
        return number.isNumber() ? number.asDouble() : Double.parseDouble(number.asText());
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and trees can always be written", e);
        }
    }
}
