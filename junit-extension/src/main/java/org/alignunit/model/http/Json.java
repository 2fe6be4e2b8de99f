package org.alignunit.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** The one JSON mapper of the clients. */
final class Json {
    static final JsonMapper MAPPER = new JsonMapper();
    private static final MediaType TYPE = MediaType.get("application/json");

    private Json() {}

    static RequestBody body(JsonNode content) {
        try {
            return RequestBody.create(MAPPER.writeValueAsBytes(content), TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }
}
