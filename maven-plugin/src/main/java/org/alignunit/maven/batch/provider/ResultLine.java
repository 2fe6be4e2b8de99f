package org.alignunit.maven.batch.provider;

import java.nio.charset.StandardCharsets;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;

/**
 * The result of one request, as OpenAI or Anthropic writes it.
 *
 * @param status of HTTP that it stands for; 0 for a request that was never put to the model
 * @param body the answer, or what was wrong
 */
public record ResultLine(String id, int status, JsonValue body) {
    private static final int OK = 200;
    private static final int MALFORMED = 400;
    private static final int BROKEN = 500;

    /** Reads a line; throws an {@link IllegalArgumentException} if it is no result. */
    public static ResultLine of(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        JsonValue json;
        try {
            json = JsonValue.of(Json.read(bytes, 0, bytes.length));
        } catch (JsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        String id = json.get("custom_id").text().orElseThrow(() -> new IllegalArgumentException("no \"custom_id\""));
        if (json.get("result").isObject()) {
            return ofAnthropic(id, json.get("result"));
        }
        JsonValue response = json.get("response");
        if (response.isObject() && response.get("status_code").asLong() > 0) {
            return new ResultLine(id, (int) response.get("status_code").asLong(), response.get("body"));
        }
        if (json.get("error").isObject()) {
            boolean expired =
                    "batch_expired".equals(json.get("error").get("code").text().orElse(""));
            return new ResultLine(id, expired ? 0 : BROKEN, json.get("error"));
        }
        throw new IllegalArgumentException("neither \"response\" nor \"error\" nor \"result\"");
    }

    private static ResultLine ofAnthropic(String id, JsonValue result) {
        return switch (result.get("type").text().orElse("")) {
            case "succeeded" -> new ResultLine(id, OK, result.get("message"));
            case "errored" ->
                new ResultLine(id, malformed(result.get("error")) ? MALFORMED : BROKEN, result.get("error"));
            case "expired", "canceled" -> new ResultLine(id, 0, result);
            default -> throw new IllegalArgumentException("a result of unknown type");
        };
    }

    private static boolean malformed(JsonValue error) {
        return error.toString().contains("invalid_request");
    }

    /** {@return the body in UTF-8} */
    public byte[] bytes() {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
