package org.alignunit.model.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import org.alignunit.internal.model.adapted.AdaptedModel;
import org.alignunit.model.LanguageModel;
import org.apiguardian.api.API;

/**
 * Makes a LangChain4j chat model a model under test. Its own settings hold, but for what the prompt says: temperature,
 * greatest length, log-probabilities, schema. Log-probabilities are to be had of OpenAI's chat models alone.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class LangChain4jModel {
    private LangChain4jModel() {}

    /**
     * Adapts a chat model under the name that it is configured with.
     *
     * @param model the chat model
     * @return the model
     * @throws IllegalArgumentException if it is configured with none
     */
    public static LanguageModel of(ChatModel model) {
        return adapt(model, AdaptedModel.DEFAULT_CONCURRENCY);
    }

    /**
     * Adapts a chat model.
     *
     * @param model the chat model
     * @param name part of the identity of its recorded replies and results
     * @param concurrency calls under way at once, at least 1
     * @return the model
     */
    public static LanguageModel of(ChatModel model, String name, int concurrency) {
        return AdaptedModel.of(LangChain4jChat.of(model), name, concurrency);
    }

    /**
     * Adapts a chat model that is known as such only by its type's name, under the name that it is configured with.
     *
     * @param model a {@link ChatModel}
     * @param concurrency calls under way at once, at least 1
     * @return the model
     * @throws IllegalArgumentException if it is configured with none
     */
    public static LanguageModel adapt(Object model, int concurrency) {
        ChatModel chatModel = (ChatModel) model;
        ChatRequestParameters defaults = chatModel.defaultRequestParameters();
        return AdaptedModel.of(
                LangChain4jChat.of(chatModel), defaults == null ? null : defaults.modelName(), concurrency);
    }
}
