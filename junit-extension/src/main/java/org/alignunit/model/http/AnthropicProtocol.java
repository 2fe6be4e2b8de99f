package org.alignunit.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Request;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.jspecify.annotations.Nullable;

/** Anthropic's messages; they know neither log-probabilities nor temperatures above 1. */
record AnthropicProtocol(Endpoint endpoint, String model) implements Protocol {
    private static final String VERSION = "2023-06-01";

    @Override
    public Request request(Prompt prompt, Set<ModelQuirk> known) {
        if (prompt.topLogProbabilities() > 0) {
            throw unsupported("gives no log-probabilities. Use VERBALIZED, SEQUENCE or SAMPLED instead");
        }
        if (prompt.temperature() > 1 && !known.contains(ModelQuirk.NO_TEMPERATURE)) {
            throw unsupported("takes temperatures up to 1, but the prompt asks for " + prompt.temperature());
        }
        ObjectNode body = Json.MAPPER.createObjectNode().put("model", model).put("max_tokens", prompt.maxTokens());
        if (!known.contains(ModelQuirk.NO_TEMPERATURE)) {
            body.put("temperature", prompt.temperature());
        }
        if (!prompt.system().isEmpty()) {
            body.put("system", prompt.system());
        }
        body.putArray("messages").addObject().put("role", "user").put("content", prompt.user());
        return new Request.Builder()
                .url(endpoint.resolve("messages"))
                .header("anthropic-version", VERSION)
                .header("x-api-key", endpoint.key())
                .post(Json.body(body))
                .build();
    }

    private ModelException unsupported(String what) {
        return new ModelException(ModelException.Kind.UNSUPPORTED, "Anthropic's model '" + model + "' " + what + '.');
    }

    @Override
    public Reply read(JsonNode answer, Prompt prompt) {
        JsonNode content = answer.path("content");
        if (!content.isArray()) {
            throw new TransientFailure(
                    TransientFailure.Kind.GARBLED,
                    "%s answered without content: %s".formatted(endpoint, ErrorBody.of(answer.toString(), endpoint)));
        }
        StringBuilder text = new StringBuilder();
        content.forEach(block -> text.append(block.path("text").asText("")));
        JsonNode usage = answer.path("usage");
        return new Reply(
                text.toString(),
                List.of(),
                new Usage(
                        usage.path("input_tokens").asLong(),
                        usage.path("output_tokens").asLong()),
                answer.path("model").asText(""),
                Optional.empty());
    }

    @Override
    public boolean cutOff(JsonNode answer) {
        return "max_tokens".equals(answer.path("stop_reason").asText());
    }

    @Override
    public @Nullable ModelQuirk suspect(Prompt prompt, String words, Set<ModelQuirk> known) {
        return ModelQuirk.refusesTemperature(words) && !known.contains(ModelQuirk.NO_TEMPERATURE)
                ? ModelQuirk.NO_TEMPERATURE
                : null;
    }
}
