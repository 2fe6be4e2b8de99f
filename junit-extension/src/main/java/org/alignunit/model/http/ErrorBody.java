package org.alignunit.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.alignunit.internal.model.calls.ServerMessage;

/** What a server said in the body of its answer. */
final class ErrorBody {
    private ErrorBody() {}

    /** {@return what the server said, short and without secrets, in quotes; {@code nothing} if it said nothing} */
    static String of(String body, Endpoint endpoint) {
        String said = said(body);
        return ServerMessage.quote(endpoint.key().isEmpty() ? said : said.replace(endpoint.key(), "[secret]"));
    }

    /** The message inside an error object of the usual shapes, else everything. */
    private static String said(String body) {
        try {
            JsonNode answer = Json.MAPPER.readTree(body);
            return Stream.of("/error/message", "/message", "/error", "/detail", "/0/error/message")
                    .map(answer::at)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse(body);
        } catch (JsonProcessingException notJson) {
            return body;
        }
    }
}
