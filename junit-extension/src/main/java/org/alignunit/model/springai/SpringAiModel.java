package org.alignunit.model.springai;

import org.alignunit.internal.model.adapted.AdaptedModel;
import org.alignunit.model.LanguageModel;
import org.apiguardian.api.API;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;

/**
 * Makes a Spring AI chat model (1.0 or newer) a model under test. Its own options hold, but for what the prompt says:
 * temperature, greatest length, schema. It has no log-probabilities, for Spring AI's responses carry none.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class SpringAiModel {
    private SpringAiModel() {}

    /**
     * Adapts a chat model under the name in its options.
     *
     * @param model the chat model
     * @return the model
     * @throws IllegalArgumentException if they hold none
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
        return AdaptedModel.of(new SpringAiChat(model), name, concurrency);
    }

    /**
     * Adapts a chat model that is known as such only by its type's name, under the name in its options.
     *
     * @param model a {@link ChatModel}
     * @param concurrency calls under way at once, at least 1
     * @return the model
     * @throws IllegalArgumentException if they hold none
     */
    public static LanguageModel adapt(Object model, int concurrency) {
        ChatModel chatModel = (ChatModel) model;
        ChatOptions defaults = PromptOptions.defaults(chatModel);
        return AdaptedModel.of(new SpringAiChat(chatModel), defaults == null ? null : defaults.getModel(), concurrency);
    }
}
