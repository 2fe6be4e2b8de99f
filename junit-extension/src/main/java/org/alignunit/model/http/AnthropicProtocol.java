package org.alignunit.model.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.internal.model.quirks.ReplyEnd;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/** Anthropic's messages; they know neither log-probabilities nor temperatures above 1. */
record AnthropicProtocol(Endpoint endpoint, String model, HttpUrl address) implements Protocol {
    private static final String VERSION = "2023-06-01";

    AnthropicProtocol(Endpoint endpoint, String model) {
        this(endpoint, model, HttpUrl.get(endpoint.resolve("messages")));
    }

    @Override
    public Request request(Prompt prompt, Set<ModelQuirk> known) {
        if (prompt.topLogProbabilities() > 0) {
            throw unsupported("gives no log-probabilities. Use VERBALIZED, SEQUENCE or SAMPLED instead");
        }
        if (prompt.temperature() > 1 && !known.contains(ModelQuirk.NO_TEMPERATURE)) {
            throw unsupported("takes temperatures up to 1, but the prompt asks for " + prompt.temperature());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", model);
        body.put("max_tokens", prompt.maxTokens());
        if (!known.contains(ModelQuirk.NO_TEMPERATURE)) {
            body.put("temperature", prompt.temperature());
        }
        if (!prompt.system().isEmpty()) {
            body.put("system", prompt.system());
        }
        body.put("messages", List.of(JsonBody.message("user", prompt.user())));
        return new Request.Builder()
                .url(address)
                .header("anthropic-version", VERSION)
                .header("x-api-key", endpoint.key())
                .post(JsonBody.of(body))
                .build();
    }

    private ModelException unsupported(String what) {
        return new ModelException(ModelException.Kind.UNSUPPORTED, "Anthropic's model '" + model + "' " + what + '.');
    }

    @Override
    public Reply read(JsonValue answer, Prompt prompt) {
        JsonValue content = answer.get("content");
        if (!content.isArray()) {
            throw JsonBody.garbled(endpoint, "content", answer);
        }
        boolean refused = end(answer) == ReplyEnd.REFUSED;
        return JsonBody.reply(answer, JsonBody.text(content), List.of(), "input_tokens", "output_tokens", refused);
    }

    @Override
    public boolean cutOff(JsonValue answer) {
        return end(answer) == ReplyEnd.CUT_OFF;
    }

    private static ReplyEnd end(JsonValue answer) {
        return ReplyEnd.of(answer.get("stop_reason").text().orElse(""));
    }

    @Override
    public @Nullable ModelQuirk suspect(Prompt prompt, String words, Set<ModelQuirk> known) {
        return ModelQuirk.refusesTemperature(words) && !known.contains(ModelQuirk.NO_TEMPERATURE)
                ? ModelQuirk.NO_TEMPERATURE
                : null;
    }
}
