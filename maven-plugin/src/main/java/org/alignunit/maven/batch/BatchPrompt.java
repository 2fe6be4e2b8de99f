package org.alignunit.maven.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.recorded.RecordedRequest;
import org.alignunit.model.Prompt;

/**
 * A prompt, and the replies to it that a batch asks for.
 *
 * @param draws their indices among the replies to this prompt
 */
record BatchPrompt(Prompt prompt, List<Integer> draws) {
    BatchPrompt {
        draws = List.copyOf(draws);
    }

    /** {@return what tells the request for a reply from all others}: of letters, digits and hyphens, as all providers want it. */
    String id(String model, int draw) {
        return RecordedRequest.of(model, prompt).hash() + '-' + draw;
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("system", prompt.system());
        fields.put("user", prompt.user());
        fields.put("temperature", prompt.temperature());
        fields.put("maxTokens", prompt.maxTokens());
        fields.put("topLogProbabilities", prompt.topLogProbabilities());
        fields.put("schema", prompt.schema());
        fields.put("draws", draws);
        return fields;
    }

    /** Reads {@link #fields}; throws an {@link IllegalArgumentException} where they are not whole. */
    static BatchPrompt of(JsonValue fields) {
        List<Integer> draws = new ArrayList<>();
        fields.get("draws").items().forEach(draw -> draws.add((int) draw.asLong()));
        if (draws.isEmpty() || fields.get("user").text().isEmpty()) {
            throw new IllegalArgumentException("it is no prompt with its draws");
        }
        return new BatchPrompt(
                new Prompt(
                        fields.get("system").text().orElse(""),
                        fields.get("user").text().orElse(""),
                        fields.get("temperature").asDouble(),
                        (int) fields.get("maxTokens").asLong(),
                        (int) fields.get("topLogProbabilities").asLong(),
                        fields.get("schema").text().orElse("")),
                draws);
    }
}
