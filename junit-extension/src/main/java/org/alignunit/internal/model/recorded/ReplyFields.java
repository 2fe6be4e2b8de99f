package org.alignunit.internal.model.recorded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.text.Secrets;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/** Writes prompts and replies as the fields of a line, and reads replies back. */
final class ReplyFields {
    private static final byte[] TEXT = RecordingLine.ascii(",\"text\":\"");
    private static final byte[] PROMPT_TOKENS = RecordingLine.ascii(",\"promptTokens\":");
    private static final byte[] COMPLETION_TOKENS = RecordingLine.ascii(",\"completionTokens\":");
    private static final byte[] ID = RecordingLine.ascii(",\"id\":\"");
    private static final byte[] CREATED = RecordingLine.ascii(",\"created\":");
    private static final byte[] CACHE = RecordingLine.ascii(",\"cache\":\"");
    private static final byte[] LOST = RecordingLine.ascii(",\"lost\":");
    private static final byte[] REFUSED = RecordingLine.ascii(",\"refused\":true");
    private static final byte[] SERVED_BY = RecordingLine.ascii(",\"servedBy\":\"");
    private static final byte[] RECORDED = RecordingLine.ascii(",\"recorded\":\"");
    private static final byte[] PROVENANCE = RecordingLine.ascii(",\"provenance\":\"");

    private static final byte[] END = RecordingLine.ascii("}");

    private static volatile Ending last = new Ending(new byte[] {0}, "", Optional.empty());

    /** The last fields as written, often the same from line to line, and what they say. */
    private record Ending(byte[] bytes, String servedBy, Optional<Reply.Origin> origin) {}

    private ReplyFields() {}

    /** The hash tells requests apart; a secret in one is not written. */
    static String prompt(RecordedRequest request) throws IOException {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        Object fields = Json.read(body, 0, body.length);
        Object masked = Secrets.maskedValue(fields);
        return String.format(
                Locale.ROOT,
                "\"prompt\":%s,\"model\":%s,\"request\":%s",
                Json.write(request.hash()),
                Json.write(Secrets.masked(request.model())),
                masked == fields ? request.body() : Json.write(masked));
    }

    static String done(ReplyKey key) {
        return String.format(Locale.ROOT, "\"done\":%s,\"draw\":%d", Json.write(key.hash()), key.draw());
    }

    static String reply(ReplyKey key, Reply reply) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reply", key.hash());
        fields.put("draw", key.draw());
        fields.put("text", reply.text());
        if (!reply.tokens().isEmpty()) {
            fields.put("tokens", reply.tokens().stream().map(ReplyFields::token).toList());
        }
        fields.put("promptTokens", reply.usage().promptTokens());
        fields.put("completionTokens", reply.usage().completionTokens());
        Reply.Delivery delivery = reply.delivery();
        put(fields, "id", delivery.id());
        put(fields, "created", delivery.created());
        put(fields, "cache", delivery.cache());
        put(fields, "lost", delivery.lost());
        if (reply.refused()) {
            fields.put("refused", true);
        }
        fields.put("servedBy", reply.servedBy());
        reply.origin().ifPresent(origin -> {
            fields.put("recorded", origin.recorded().toString());
            fields.put("provenance", origin.provenance());
        });
        String object = Json.write(fields);
        return object.substring(1, object.length() - 1);
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static void put(Map<String, Object> fields, String name, long value) {
        if (value != 0) {
            fields.put(name, value);
        }
    }

    private static Map<String, Object> token(TokenAlternatives token) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("token", token.token());
        fields.put("logProbabilities", token.logProbabilities());
        return fields;
    }

    /** {@return the model that the line of a prompt names; null if none} */
    static @Nullable String model(byte[] bytes, int from, int length) {
        try {
            return (String) map(Json.read(bytes, from, length)).get("model");
        } catch (IOException | ClassCastException e) {
            return null;
        }
    }

    /** Reads the reply of a line whose fields after the key begin at {@code rest}; fails where they are none of a reply. */
    static Reply read(byte[] bytes, int from, int length, int rest) throws IOException {
        try {
            Reply plain = plain(new FieldScanner(bytes, from + rest, from + length));
            return plain == null ? parsed(map(Json.read(bytes, from, length))) : plain;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("it holds no reply: " + e.getMessage(), e);
        }
    }

    /** In a fraction of a parser's time; null where it takes one. */
    private static @Nullable Reply plain(FieldScanner line) {
        String text = line.text(TEXT);
        Usage usage = new Usage(line.number(PROMPT_TOKENS), line.number(COMPLETION_TOKENS));
        Reply.Delivery delivery = delivery(line);
        boolean refused = line.passes(REFUSED);
        Ending known = last;
        Ending ending = line.passes(known.bytes()) ? known : ending(line);
        return ending != null && line.ends()
                ? new Reply(text, List.of(), usage, ending.servedBy(), ending.origin(), delivery, refused)
                : null;
    }

    private static Reply.Delivery delivery(FieldScanner line) {
        String id = line.has(ID) ? line.text(ID) : "";
        long created = line.has(CREATED) ? line.number(CREATED) : 0;
        String cache = line.has(CACHE) ? line.text(CACHE) : "";
        int lost = line.has(LOST) ? (int) line.number(LOST) : 0;
        return id.isEmpty() && created == 0 && cache.isEmpty() && lost == 0
                ? Reply.Delivery.UNKNOWN
                : new Reply.Delivery(id, created, cache, lost);
    }

    private static @Nullable Ending ending(FieldScanner line) {
        int from = line.at();
        String servedBy = line.text(SERVED_BY);
        String recorded = line.text(RECORDED);
        String provenance = line.text(PROVENANCE);
        if (!line.passes(END) || !line.ends()) {
            return null;
        }
        Ending ending = new Ending(line.since(from), servedBy, origin(recorded, provenance));
        last = ending;
        return ending;
    }

    private static Reply parsed(Map<?, ?> fields) {
        List<TokenAlternatives> tokens = new ArrayList<>();
        if (fields.get("tokens") instanceof List<?> several) {
            several.forEach(token -> tokens.add(alternatives(map(token))));
        } else if (fields.containsKey("tokens")) {
            throw new IllegalArgumentException("tokens is no list");
        }
        return new Reply(
                text(fields, "text"),
                tokens,
                new Usage(number(fields, "promptTokens"), number(fields, "completionTokens")),
                text(fields, "servedBy"),
                origin(text(fields, "recorded"), text(fields, "provenance")),
                new Reply.Delivery(
                        fields.containsKey("id") ? text(fields, "id") : "",
                        fields.containsKey("created") ? number(fields, "created") : 0,
                        fields.containsKey("cache") ? text(fields, "cache") : "",
                        fields.containsKey("lost") ? (int) number(fields, "lost") : 0),
                Boolean.TRUE.equals(fields.get("refused")));
    }

    private static TokenAlternatives alternatives(Map<?, ?> token) {
        Map<String, Double> alternatives = new LinkedHashMap<>();
        // JSON has no number for a token that cannot be; Jackson writes its name.
        map(token.get("logProbabilities"))
                .forEach((name, number) -> alternatives.put((String) name, Double.valueOf(String.valueOf(number))));
        return new TokenAlternatives(text(token, "token"), alternatives);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("it lacks an object");
    }

    private static String text(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is no text");
    }

    private static long number(Map<?, ?> fields, String name) {
        if (fields.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException(name + " is no number");
    }

    private static Optional<Reply.Origin> origin(String recorded, String provenance) {
        return Optional.of(new Reply.Origin(Instant.parse(recorded), provenance, true));
    }
}
