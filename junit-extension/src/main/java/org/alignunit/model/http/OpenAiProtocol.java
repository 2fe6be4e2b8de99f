package org.alignunit.model.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.internal.model.quirks.ReplyEnd;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.jspecify.annotations.Nullable;

/**
 * Chat completions as OpenAI defines them and many servers copy them. Neither {@code n} nor {@code seed} is used: servers
 * differ too much in both.
 */
record OpenAiProtocol(Endpoint endpoint, String model, HttpUrl address) implements Protocol {
    OpenAiProtocol(Endpoint endpoint, String model) {
        // once, as it takes longer than to write a request
        this(endpoint, model, HttpUrl.get(endpoint.resolve("chat/completions")));
    }

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
        Request.Builder request = new Request.Builder().url(address).post(JsonBody.of(body));
        if (!endpoint.key().isEmpty()) {
            request.header("Authorization", "Bearer " + endpoint.key());
            request.header("api-key", endpoint.key()); // Azure's
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
        String refusal = refusal(message);
        boolean refused = !refusal.isEmpty() || end(choice) == ReplyEnd.REFUSED;
        boolean asked = prompt.topLogProbabilities() > 0 && !refused;
        JsonValue logProbabilities = TokenReader.tokens(choice.get("logprobs"));
        String said = text(message, !prompt.schema().isEmpty());
        String text = said.isBlank() ? refusal : said;
        if (asked && logProbabilities.items().isEmpty() && !(text.isEmpty() && logProbabilities.isArray())) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    String.format(
                            Locale.ROOT,
                            "%s gave no log-probabilities for model '%s'. Use another expression, or a server that has them; have a router use one provider that does.",
                            endpoint,
                            model));
        }
        List<TokenAlternatives> tokens = asked ? TokenReader.read(logProbabilities, endpoint) : List.of();
        return JsonBody.reply(answer, text, tokens, "prompt_tokens", "completion_tokens", refused);
    }

    /** The text, its parts put together; what else stands in its place as JSON; {@code structured}: or what calls a tool with it. */
    private static String text(JsonValue message, boolean structured) {
        JsonValue content = message.get("content");
        if (content.isArray()) {
            return JsonBody.text(content);
        }
        if (content.isObject() || content.number().isPresent()) {
            return content.toString();
        }
        JsonValue call = message.get("tool_calls").get(0).get("function").get("arguments");
        return content.text()
                .filter(text -> !structured || !text.isBlank() || !call.isPresent())
                .orElseGet(() -> structured ? call.text().orElseGet(() -> call.isObject() ? call.toString() : "") : "");
    }

    /** The words in which the model declined, in a field or a part of the content; empty if it did not. */
    private static String refusal(JsonValue message) {
        StringBuilder words = new StringBuilder(message.get("refusal").text().orElse(""));
        for (JsonValue part : message.get("content").items()) {
            words.append(part.get("refusal").text().orElse(""));
        }
        return words.toString();
    }

    private static ReplyEnd end(JsonValue choice) {
        return ReplyEnd.of(choice.get("finish_reason").text().orElse(""));
    }

    @Override
    public boolean cutOff(JsonValue answer) {
        JsonValue thought = answer.get("usage").get("completion_tokens_details").get("reasoning_tokens");
        return end(answer.get("choices").get(0)) == ReplyEnd.CUT_OFF || thought.asLong() > 0;
    }

    @Override
    public @Nullable ModelQuirk suspect(Prompt prompt, String words, Set<ModelQuirk> known) {
        return ModelQuirk.suspect(prompt, words, known);
    }
}
