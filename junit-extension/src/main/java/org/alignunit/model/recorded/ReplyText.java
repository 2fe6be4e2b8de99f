package org.alignunit.model.recorded;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alignunit.json.PlainJson;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/** Writes prompts and replies as the fields of a line, and reads replies back. */
final class ReplyText {
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
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reply", key.hash());
        fields.put("draw", key.draw());
        fields.put("text", reply.text());
        if (!reply.tokens().isEmpty()) {
            fields.put("tokens", reply.tokens().stream().map(ReplyText::token).toList());
        }
        fields.put("promptTokens", reply.usage().promptTokens());
        fields.put("completionTokens", reply.usage().completionTokens());
        fields.put("servedBy", reply.servedBy());
        reply.origin().ifPresent(origin -> {
            fields.put("recorded", origin.recorded().toString());
            fields.put("provenance", origin.provenance());
        });
        String object = json(fields);
        return object.substring(1, object.length() - 1);
    }

    private static Map<String, Object> token(TokenAlternatives token) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("token", token.token());
        fields.put("logProbabilities", token.logProbabilities());
        return fields;
    }

    static Reply read(byte[] bytes, int from, int length) throws IOException {
        Map<?, ?> fields = map(PlainJson.read(bytes, from, length));
        List<TokenAlternatives> tokens = new ArrayList<>();
        if (fields.get("tokens") instanceof List<?> several) {
            several.forEach(token -> tokens.add(alternatives(map(token))));
        }
        return new Reply(
                text(fields, "text"),
                tokens,
                new Usage(number(fields, "promptTokens"), number(fields, "completionTokens")),
                text(fields, "servedBy"),
                Optional.of(new Reply.Origin(instant(text(fields, "recorded")), text(fields, "provenance"), true)));
    }

    private static TokenAlternatives alternatives(Map<?, ?> token) {
        Map<String, Double> alternatives = new LinkedHashMap<>();
        // JSON has no number for a token that cannot be; Jackson writes its name.
        map(token.get("logProbabilities"))
                .forEach((name, number) -> alternatives.put((String) name, Double.valueOf(String.valueOf(number))));
        return new TokenAlternatives(text(token, "token"), alternatives);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> fields, String name) {
        return Objects.toString(fields.get(name), "");
    }

    private static long number(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof Number number ? number.longValue() : 0;
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

    private static String json(Object value) {
        try {
            return PlainJson.write(value);
        } catch (IOException e) {
            throw new IllegalStateException("texts, numbers and maps of them can always be written", e);
        }
    }
}
