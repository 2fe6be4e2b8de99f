package org.alignunit.model.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.openai.LogProb;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alignunit.internal.model.recorded.RequestParts;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.TokenAlternatives;
import org.jspecify.annotations.Nullable;

/** What only OpenAI's chat models have; their artifact may be absent, so nothing else names its types,
 * and this class must not be loaded without it. */
final class OpenAi {
    private OpenAi() {}

    /** {@code completionTokens}: whether the greatest length goes by the name that newer models want. */
    static DefaultChatRequestParameters.Builder<?> parameters(Prompt prompt, boolean completionTokens) {
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
        if (completionTokens) {
            parameters.maxCompletionTokens(prompt.maxTokens());
        } else {
            parameters.maxOutputTokens(prompt.maxTokens());
        }
        return prompt.topLogProbabilities() == 0
                ? parameters
                : parameters.logprobs(true).topLogprobs(prompt.topLogProbabilities());
    }

    /** What changes a reply beyond the parameters that all models share. */
    static Map<String, Object> fields(ChatRequestParameters parameters) {
        OpenAiChatRequestParameters openAi = (OpenAiChatRequestParameters) parameters;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("maxCompletionTokens", openAi.maxCompletionTokens());
        fields.put("logitBias", sorted(openAi.logitBias()));
        fields.put("seed", openAi.seed());
        fields.put("reasoningEffort", openAi.reasoningEffort());
        Map<String, Object> custom = openAi.customParameters();
        if (custom != null && !custom.isEmpty()) { // anything may stand in them
            fields.put("customParameters", RequestParts.mark(RequestParts.sorted(custom), custom.getClass()));
        }
        return fields;
    }

    private static <T> @Nullable Map<String, T> sorted(@Nullable Map<String, T> fields) {
        return fields == null ? null : new TreeMap<>(fields);
    }

    static List<TokenAlternatives> logProbabilities(ChatResponseMetadata metadata, String name) {
        if (metadata.finishReason() == FinishReason.CONTENT_FILTER) {
            return List.of();
        }
        List<LogProb> tokens = metadata instanceof OpenAiChatResponseMetadata openAi ? openAi.logProbs() : null;
        if (tokens == null || tokens.isEmpty()) {
            throw new ModelException(
                    ModelException.Kind.UNSUPPORTED,
                    String.format(
                            Locale.ROOT,
                            "The server gave no log-probabilities for model '%s'. Use another expression.",
                            name));
        }
        try {
            return tokens.stream().map(OpenAi::alternatives).toList();
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    ModelException.Kind.BAD_EXCHANGE,
                    "The server gave a log-probability that is none: " + e.getMessage());
        }
    }

    /** {@return whether a reply took tokens to reason} */
    static boolean reasoned(@Nullable TokenUsage usage) {
        OpenAiTokenUsage.OutputTokensDetails details =
                usage instanceof OpenAiTokenUsage openAi ? openAi.outputTokensDetails() : null;
        return details != null && details.reasoningTokens() != null && details.reasoningTokens() > 0;
    }

    private static TokenAlternatives alternatives(LogProb token) {
        List<LogProb> others = token.topLogprobs() == null ? List.of() : token.topLogprobs();
        return TokenAlternatives.of(
                token.token(),
                value(token),
                others.stream()
                        .map(other -> Map.entry(other.token(), value(other)))
                        .toList());
    }

    private static double value(LogProb token) {
        return token.logprob() == null ? Double.NEGATIVE_INFINITY : token.logprob();
    }
}
