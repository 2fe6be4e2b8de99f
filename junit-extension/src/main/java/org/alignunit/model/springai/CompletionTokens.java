package org.alignunit.model.springai;

import java.lang.reflect.InvocationTargetException;
import org.springframework.ai.chat.prompt.ChatOptions;

/**
 * The greatest length under the name that OpenAI's newer models want. Options that have it are of artifacts that may be
 * absent, and have no type in common.
 */
final class CompletionTokens {
    private CompletionTokens() {}

    /** {@return whether these options have it} Then it is set, and the older one is not. */
    static boolean set(ChatOptions.Builder<?> options, int tokens) {
        try {
            options.maxTokens(null);
            options.getClass().getMethod("maxCompletionTokens", Integer.class).invoke(options, tokens);
            return true;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
