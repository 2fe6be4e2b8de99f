package org.alignunit.model.springai;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.model.Prompt;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.model.tool.StructuredOutputChatOptions;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * A chat model's own options, with what a prompt says in place. Since Spring AI 2.0 options make a builder of themselves; before,
 * they are beans that make copies.
 */
final class PromptOptions {
    private static final boolean BUILDERS = Arrays.stream(ChatOptions.class.getMethods())
            .anyMatch(method -> method.getName().equals("mutate"));

    private PromptOptions() {}

    /** {@return what a chat model adds to requests of its own accord} */
    static @Nullable ChatOptions defaults(ChatModel model) {
        return BUILDERS ? model.getOptions() : (ChatOptions) call(ChatModel.class, "getDefaultOptions", model);
    }

    static ChatOptions of(ChatModel model, Prompt prompt, Set<ModelQuirk> known) {
        ChatOptions defaults = defaults(model);
        return BUILDERS ? Built.of(defaults, prompt, known) : copied(defaults, prompt, known);
    }

    /** A class of its own: before 2.0 its types do not exist. */
    private static final class Built {
        static ChatOptions of(@Nullable ChatOptions defaults, Prompt prompt, Set<ModelQuirk> known) {
            ChatOptions.Builder<?> options = defaults == null ? ChatOptions.builder() : defaults.mutate();
            if (!known.contains(ModelQuirk.NO_TEMPERATURE)) {
                options.temperature(prompt.temperature());
            }
            if (!known.contains(ModelQuirk.COMPLETION_TOKENS) || !setCompletionTokens(options, prompt.maxTokens())) {
                options.maxTokens(prompt.maxTokens());
            }
            if (!prompt.schema().isEmpty()
                    && !known.contains(ModelQuirk.NO_SCHEMA)
                    && options instanceof StructuredOutputChatOptions.Builder<?> structured) {
                structured.outputSchema(prompt.schema());
            }
            return options.build();
        }

        /**
         * {@return whether these options have the greatest length under the name that OpenAI's newer models want} Then it is
         * set, and the older one is not. Options that have it are of artifacts that may be absent, and have no type in common.
         */
        private static boolean setCompletionTokens(ChatOptions.Builder<?> options, int tokens) {
            try {
                options.maxTokens(null);
                options.getClass()
                        .getMethod("maxCompletionTokens", Integer.class)
                        .invoke(options, tokens);
                return true;
            } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
                return false;
            }
        }
    }

    private static ChatOptions copied(@Nullable ChatOptions defaults, Prompt prompt, Set<ModelQuirk> known) {
        ChatOptions own = defaults == null ? ChatOptions.builder().build() : defaults;
        ChatOptions options = Objects.requireNonNull((ChatOptions) call(ChatOptions.class, "copy", own));
        BeanWrapper bean = PropertyAccessorFactory.forBeanPropertyAccess(options);
        if (!known.contains(ModelQuirk.NO_TEMPERATURE)) {
            bean.setPropertyValue("temperature", prompt.temperature());
        }
        boolean renamed =
                known.contains(ModelQuirk.COMPLETION_TOKENS) && bean.isWritableProperty("maxCompletionTokens");
        bean.setPropertyValue("maxTokens", renamed ? null : prompt.maxTokens());
        if (renamed) {
            bean.setPropertyValue("maxCompletionTokens", prompt.maxTokens());
        }
        if (!prompt.schema().isEmpty()
                && !known.contains(ModelQuirk.NO_SCHEMA)
                && bean.isWritableProperty("outputSchema")) {
            bean.setPropertyValue("outputSchema", prompt.schema());
        }
        return options;
    }

    /** What only versions before 2.0 have. */
    private static @Nullable Object call(Class<?> type, String method, Object object) {
        try {
            return type.getMethod(method).invoke(object);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type.getName() + " has no " + method + ". Use Spring AI 1.0 or newer.", e);
        }
    }
}
