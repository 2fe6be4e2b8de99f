package org.alignunit.model.http;

import com.fasterxml.jackson.core.JsonProcessingException;
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

/**
 * Chat completions as OpenAI defines them and many servers copy them. Neither {@code n} nor {@code seed} is used: servers
 * differ too much in both.
 */
record OpenAiProtocol(Endpoint endpoint, String model) implements Protocol {
    @Override
    public Request request(Prompt prompt, Set<ModelQuirk> known) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("model", model);
        var messages = body.putArray("messages");
        if (!prompt.system().isEmpty()) {
            messages.addObject().put("role", "system").put("content", prompt.system());
        }
        messages.addObject().put("role", "user").put("content", prompt.user());
        if (!known.contains(ModelQuirk.NO_TEMPERATURE)) {
            body.put("temperature", prompt.temperature());
        }
        body.put(
                known.contains(ModelQuirk.COMPLETION_TOKENS) ? "max_completion_tokens" : "max_tokens",
                prompt.maxTokens());
        if (prompt.topLogProbabilities() > 0) {
            body.put("logprobs", true).put("top_logprobs", prompt.topLogProbabilities());
        }
        if (!known.contains(ModelQuirk.NO_SCHEMA) && !prompt.schema().isEmpty()) {
            body.putObject("response_format")
                    .put("type", "json_schema")
                    .putObject("json_schema")
                    .put("name", "answer")
                    .put("strict", true)
                    .set("schema", schema(prompt));
        }
        Request.Builder request =
                new Request.Builder().url(endpoint.resolve("chat/completions")).post(Json.body(body));
        if (!endpoint.key().isEmpty()) {
            request.header("Authorization", "Bearer " + endpoint.key());
        }
        return request.build();
    }

    private static JsonNode schema(Prompt prompt) {
        try {
            return Json.MAPPER.readTree(prompt.schema());
        } catch (JsonProcessingException e) {
            throw new ModelException(
                    ModelException.Kind.BAD_EXCHANGE, "The prompt's schema is not JSON: " + e.getOriginalMessage());
        }
    }

    @Override
    public Reply read(JsonNode answer, Prompt prompt) {
        JsonNode choice = answer.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (!message.isObject()) {
            throw new TransientFailure(
                    TransientFailure.Kind.GARBLED,
                    "%s answered without any choice: %s"
                            .formatted(endpoint, ErrorBody.of(answer.toString(), endpoint)));
        }
        boolean asked = prompt.topLogProbabilities() > 0;
        JsonNode logProbabilities = choice.path("logprobs").path("content");
        String text = text(message);
        if (asked && logProbabilities.isEmpty() && !(text.isEmpty() && logProbabilities.isArray())) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    "%s gave no log-probabilities for model '%s'. Use another expression, or a server that has them."
                            .formatted(endpoint, model));
        }
        JsonNode usage = answer.path("usage");
        return new Reply(
                text,
                asked ? TokenReader.read(logProbabilities, endpoint) : List.of(),
                new Usage(
                        usage.path("prompt_tokens").asLong(),
                        usage.path("completion_tokens").asLong()),
                answer.path("model").asText(""),
                Optional.empty());
    }

    /** The text, its parts put together, or the refusal that stands in its place. */
    private static String text(JsonNode message) {
        JsonNode content = message.path("content");
        if (content.isArray()) {
            StringBuilder parts = new StringBuilder();
            content.forEach(part -> parts.append(part.path("text").asText("")));
            return parts.toString();
        }
        return content.isTextual() ? content.asText() : message.path("refusal").asText("");
    }

    @Override
    public boolean cutOff(JsonNode answer) {
        return "length"
                .equals(answer.path("choices").path(0).path("finish_reason").asText());
    }

    @Override
    public @Nullable ModelQuirk suspect(Prompt prompt, String words, Set<ModelQuirk> known) {
        return ModelQuirk.suspect(prompt, words, known);
    }
}
