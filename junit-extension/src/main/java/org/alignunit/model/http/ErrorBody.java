package org.alignunit.model.http;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.calls.ServerMessage;

/** What a server said in the body of its answer. */
final class ErrorBody {
    private static final int MOST_VALUES = 1000;

    private ErrorBody() {}

    /** {@return what the server said, short and without secrets, in quotes; {@code nothing} if it said nothing} */
    static String of(String body) {
        return ServerMessage.quote(said(body));
    }

    /** The message inside an error object of the usual shapes, else everything. */
    private static String said(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            JsonValue answer = JsonValue.of(Json.read(bytes, 0, bytes.length, MOST_VALUES));
            JsonValue error = answer.get("error");
            return Stream.of(
                            error.get("message"),
                            answer.get("message"),
                            error,
                            answer.get("detail"),
                            answer.get(0).get("error").get("message"))
                    .flatMap(message -> message.text().stream())
                    .findFirst()
                    .orElse(body);
        } catch (JsonException notJson) {
            return body;
        }
    }
}
