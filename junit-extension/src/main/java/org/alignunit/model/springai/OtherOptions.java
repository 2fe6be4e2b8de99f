package org.alignunit.model.springai;

import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alignunit.internal.model.recorded.RequestParts;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.PropertyAccessorFactory;

/** The options that only one provider has. They have no toString of their own, so that their getters are read. */
final class OtherOptions {
    /** What all providers have and is written down as it is, and what only says how the server is reached. */
    private static final Set<String> LEFT_OUT = Set.of(
            "model",
            "temperature",
            "topP",
            "topK",
            "frequencyPenalty",
            "presencePenalty",
            "maxTokens",
            "stopSequences",
            "stop",
            "toolCallbacks",
            "toolContext",
            "baseUrl",
            "apiKey",
            "credential",
            "organizationId",
            "customHeaders",
            "httpHeaders",
            "gitHubModels",
            "microsoftFoundry",
            "proxy",
            "timeout",
            "maxRetries",
            "streamOptions",
            "class");

    private static final int DEEPEST = 3;

    private OtherOptions() {}

    /** A mark that tells them apart without writing them down; null where there are none. */
    static @Nullable String mark(ChatOptions options) {
        Map<String, String> read = properties(options, 0);
        return read.isEmpty() ? null : RequestParts.mark(read.toString(), options.getClass());
    }

    private static Map<String, String> properties(Object bean, int depth) {
        BeanWrapper wrapper = PropertyAccessorFactory.forBeanPropertyAccess(bean);
        Map<String, String> read = new TreeMap<>();
        for (PropertyDescriptor property : wrapper.getPropertyDescriptors()) {
            String name = property.getName();
            Object value = property.getReadMethod() == null || LEFT_OUT.contains(name) ? null : value(wrapper, name);
            if (value != null) {
                read.put(name, text(value, depth));
            }
        }
        return read;
    }

    /** Some getters throw where nothing is set, as that of {@code outputSchema} in Spring AI 1.1. */
    private static @Nullable Object value(BeanWrapper wrapper, String name) {
        try {
            return wrapper.getPropertyValue(name);
        } catch (InvalidPropertyException none) {
            return null;
        }
    }

    private static String text(@Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(String.valueOf(key), text(entry, depth + 1)));
            return sorted.toString();
        }
        if (value instanceof Collection<?> several) {
            List<String> texts = new ArrayList<>();
            several.forEach(one -> texts.add(text(one, depth + 1)));
            return texts.toString();
        }
        String text = String.valueOf(value);
        if (value == null || !RequestParts.namesIdentity(text) || depth >= DEEPEST) {
            return text;
        }
        Map<String, String> parts = properties(value, depth + 1);
        return parts.isEmpty() ? text : parts.toString();
    }
}
