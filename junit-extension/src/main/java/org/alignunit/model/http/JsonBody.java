package org.alignunit.model.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.alignunit.internal.json.Json;

/** The body of a request. */
final class JsonBody {
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
}
