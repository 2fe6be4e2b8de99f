package org.alignunit.internal.model.recorded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alignunit.internal.json.Json;
import org.alignunit.model.Prompt;

/** Everything that was sent to a model and changes its reply, but for the draw's index. */
public final class RecordedRequest {
    private static final int HASH_BYTES = 16;

    private final String model;
    private final String body;
    private final String hash;

    private RecordedRequest(String model, String body) {
        this.model = model;
        this.body = body;
        hash = hash(model + '\n' + body, HASH_BYTES);
    }

    /** {@return a prompt put to a model that has no settings beside its name} */
    public static RecordedRequest of(String model, Prompt prompt) {
        return of(model, Map.of(), prompt);
    }

    /** {@return a prompt put to a model with {@linkplain org.alignunit.model.LanguageModel#settings settings}} */
    public static RecordedRequest of(String model, Map<String, ?> settings, Prompt prompt) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("system", prompt.system());
        fields.put("user", prompt.user());
        fields.put("temperature", prompt.temperature() + 0.0); // -0.0 and 0.0 are the same temperature
        fields.put("maxTokens", prompt.maxTokens());
        fields.put("topLogProbabilities", prompt.topLogProbabilities());
        fields.put("schema", prompt.schema());
        if (!settings.isEmpty()) {
            fields.put("settings", settings);
        }
        return of(model, fields);
    }

    /** {@return a request of another shape: texts, numbers, lists and maps of them, in a fixed order} */
    public static RecordedRequest of(String model, Map<String, ?> fields) {
        return new RecordedRequest(model, Json.write(fields));
    }

    /** The first bytes of a text's SHA-256, in hexadecimal digits. */
    static String hash(String text, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@return the model's name} */
    public String model() {
        return model;
    }

    /** {@return the request, a JSON object on one line whose fields stand in a fixed order} */
    public String body() {
        return body;
    }

    /** {@return the first 32 hexadecimal digits of the SHA-256 of model, line feed and body in UTF-8} */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedRequest request && hash.equals(request.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
