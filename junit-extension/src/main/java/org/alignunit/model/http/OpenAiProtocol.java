package org.alignunit.model.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.Request;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.jspecify.annotations.Nullable;

/**
 * Chat completions as OpenAI defines them and many servers copy them. Neither {@code n} nor {@code seed} is used: servers
 * differ too much in both.
 */
record OpenAiProtocol(Endpoint endpoint, String model) implements Protocol {
    @Override
    public Request request(Prompt prompt, Set<ModelQuirk> known) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", model);
        List<Map<String, String>> messages = new ArrayList<>();
        if (!prompt.system().isEmpty()) {
            messages.add(JsonBody.message("system", prompt.system()));
        }
        messages.add(JsonBody.message("user", prompt.user()));
        body.put("messages", messages);
        if (!known.contains(ModelQuirk.NO_TEMPERATURE)) {
            body.put("temperature", prompt.temperature());
        }
        body.put(
                known.contains(ModelQuirk.COMPLETION_TOKENS) ? "max_completion_tokens" : "max_tokens",
                prompt.maxTokens());
        if (prompt.topLogProbabilities() > 0) {
            body.put("logprobs", true);
            body.put("top_logprobs", prompt.topLogProbabilities());
        }
        if (!known.contains(ModelQuirk.NO_SCHEMA) && !prompt.schema().isEmpty()) {
            body.put("response_format", responseFormat(prompt));
        }
        Request.Builder request =
                new Request.Builder().url(endpoint.resolve("chat/completions")).post(JsonBody.of(body));
        if (!endpoint.key().isEmpty()) {
            request.header("Authorization", "Bearer " + endpoint.key());
        }
        return request.build();
    }

    private static Map<String, Object> responseFormat(Prompt prompt) {
        byte[] schema = prompt.schema().getBytes(StandardCharsets.UTF_8);
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        named.put("name", "answer");
        named.put("strict", true);
        try {
            named.put("schema", Json.read(schema, 0, schema.length));
        } catch (JsonException e) {
            throw new ModelException(
                    ModelException.Kind.BAD_EXCHANGE, "The prompt's schema is not JSON: " + e.getMessage());
        }
        Map<String, Object> format = new LinkedHashMap<>();
        format.put("type", "json_schema");
        format.put("json_schema", named);
        return format;
    }

    @Override
    public Reply read(JsonValue answer, Prompt prompt) {
        JsonValue choice = answer.get("choices").get(0);
        JsonValue message = choice.get("message");
        if (!message.isObject()) {
            throw JsonBody.garbled(endpoint, "any choice", answer);
        }
        boolean asked = prompt.topLogProbabilities() > 0;
        JsonValue logProbabilities = choice.get("logprobs").get("content");
        String text = text(message);
        if (asked && logProbabilities.items().isEmpty() && !(text.isEmpty() && logProbabilities.isArray())) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    String.format(
                            Locale.ROOT,
                            "%s gave no log-probabilities for model '%s'. Use another expression, or a server that has them.",
                            endpoint,
                            model));
        }
        List<TokenAlternatives> tokens = asked ? TokenReader.read(logProbabilities, endpoint) : List.of();
        return JsonBody.reply(answer, text, tokens, "prompt_tokens", "completion_tokens");
    }

    /** The text, its parts put together, or the refusal that stands in its place. */
    private static String text(JsonValue message) {
        JsonValue content = message.get("content");
        if (content.isArray()) {
            return JsonBody.text(content);
        }
        return content.text().orElseGet(() -> message.get("refusal").text().orElse(""));
    }

    @Override
    public boolean cutOff(JsonValue answer) {
        return "length"
                .equals(answer.get("choices").get(0).get("finish_reason").text().orElse(""));
    }

    @Override
    public @Nullable ModelQuirk suspect(Prompt prompt, String words, Set<ModelQuirk> known) {
        return ModelQuirk.suspect(prompt, words, known);
    }
}
