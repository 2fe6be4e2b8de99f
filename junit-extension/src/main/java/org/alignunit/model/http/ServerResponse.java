package org.alignunit.model.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.calls.ServerMessage;

/** What a server answered, read to its end and decompressed, never longer than allowed. */
record ServerResponse(int status, Headers headers, byte[] body) {
    private static final Pattern NO_SUCH_PLACE = Pattern.compile("(?i)endpoint|method|path|route|not found");

    static ServerResponse of(Response response, Endpoint endpoint, ReplyLimit limit) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(limit.bytes() + 1)) {
            throw limit.exceeded(endpoint, limit.bytes() + " bytes");
        }
        return new ServerResponse(response.code(), response.headers(), source.readByteArray());
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return the same under another status} */
    ServerResponse withStatus(int other) {
        return new ServerResponse(other, headers, body);
    }

    /** {@return a successful answer, parsed} One that was cut off may come whole the next time. */
    JsonValue json(Endpoint endpoint, ReplyLimit limit) {
        if (text().isBlank()) {
            throw new TransientFailure(TransientFailure.Kind.BROKEN, endpoint + " answered with an empty body");
        }
        try {
            return JsonValue.of(Json.answer(body, limit.values()));
        } catch (JsonException e) {
            if (e.isTooLarge()) {
                throw limit.exceeded(endpoint, limit.values() + " values");
            }
            throw e.isTruncated()
                    ? new TransientFailure(
                            TransientFailure.Kind.BROKEN,
                            String.format(
                                    Locale.ROOT,
                                    "%s answered with JSON that ends too early, after %d bytes",
                                    endpoint,
                                    body.length))
                    : new TransientFailure(
                            TransientFailure.Kind.GARBLED,
                            String.format(
                                    Locale.ROOT,
                                    "%s did not answer with JSON but %s (%s). Check the URL; most servers want it to end in /v1",
                                    endpoint,
                                    ServerMessage.quote(String.valueOf(headers.get("Content-Type"))),
                                    ErrorBody.of(text())));
        }
    }

    /** {@return the status that an answer stands for: some gateways say 200, and within it what went wrong behind them} */
    int status(JsonValue json) {
        JsonValue choice = json.get("choices").get(0);
        JsonValue error = json.get("error").isObject() ? json.get("error") : choice.get("error");
        String words = choice.isPresent() ? "" : json.get("error").text().orElse("");
        boolean failed = error.isObject()
                || !words.isEmpty()
                || "error".equals(choice.get("finish_reason").text().orElse(""));
        long code = NO_SUCH_PLACE.matcher(words).find() ? 404 : code(error.get("code"));
        return !failed ? status : code >= 400 && code < 600 ? (int) code : 502;
    }

    private static long code(JsonValue code) {
        return code.text()
                .filter(text -> text.matches("\\d{3}"))
                .map(Long::valueOf)
                .orElseGet(code::asLong);
    }
}
