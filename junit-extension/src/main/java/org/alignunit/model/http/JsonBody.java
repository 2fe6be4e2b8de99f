package org.alignunit.model.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;

/** What the bodies of requests and answers of all protocols share. */
final class JsonBody {
    private static final int LONGEST_ID = 200;
    private static final MediaType TYPE = MediaType.get("application/json");

    private JsonBody() {}

    static Map<String, String> message(String role, String content) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    static RequestBody of(Map<String, ?> fields) {
        // as bytes: OkHttp adds a charset to the type of a text
        return RequestBody.create(Json.write(fields).getBytes(StandardCharsets.UTF_8), TYPE);
    }

    /** {@return the body of a request} */
    static String text(Request request) {
        Buffer body = new Buffer();
        try {
            Objects.requireNonNull(request.body()).writeTo(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.readUtf8();
    }

    /** {@return the text of a list of blocks, put together} */
    static String text(JsonValue blocks) {
        StringBuilder text = new StringBuilder();
        blocks.items().forEach(block -> text.append(block.get("text").text().orElse("")));
        return text.toString();
    }

    /** {@return a reply with what its answer says of the model and of the tokens {@code sent} and {@code received}} */
    static Reply reply(
            JsonValue answer,
            String text,
            List<TokenAlternatives> tokens,
            String sent,
            String received,
            boolean refused) {
        JsonValue usage = answer.get("usage");
        return new Reply(
                text,
                tokens,
                new Usage(usage.get(sent).asLong(), usage.get(received).asLong()),
                answer.get("model").text().orElse(""),
                Optional.empty(),
                new Reply.Delivery(
                        answer.get("id")
                                .text()
                                .filter(id -> id.length() < LONGEST_ID)
                                .orElse(""),
                        answer.get("created").asLong(),
                        "",
                        0),
                refused);
    }

    static TransientFailure garbled(Endpoint endpoint, String lack, JsonValue answer) {
        return new TransientFailure(
                TransientFailure.Kind.GARBLED,
                String.format(
                        Locale.ROOT,
                        "%s answered without %s: %s. Check the URL; most servers want it to end in /v1",
                        endpoint,
                        lack,
                        ErrorBody.of(answer.toString())));
    }
}
