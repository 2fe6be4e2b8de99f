package org.alignunit.junit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alignunit.internal.configuration.ModelSpec;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.model.recorded.ReplayOnly;
import org.alignunit.internal.text.Logs;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.http.HttpSettings;
import org.alignunit.model.langchain4j.LangChain4jModel;
import org.alignunit.model.springai.SpringAiModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Makes the model under test, behind the recordings and the budget of the run. */
final class Models {
    private Models() {}

    static LanguageModel recorded(
            LanguageModel model, Settings settings, ExtensionContext context, Cancellation cancellation) {
        Session session = Session.of(context);
        return settings.recordings()
                .around(
                        model,
                        session.recordings(settings.recordings()),
                        () -> session.budget(settings).until(cancellation));
    }

    /** The model as it is behind the recordings. */
    static LanguageModel of(Optional<Object> given, Settings settings, ExtensionContext context) {
        return given.isPresent() // an HTTP client has a queue of its own
                ? Session.of(context).queue(settings.concurrency()).around(adapted(given.get(), settings, context))
                : configured(settings, context);
    }

    private static LanguageModel configured(Settings settings, ExtensionContext context) {
        String name = settings.model()
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "there is no model to test: mark a field or method with @ModelUnderTest, or set the configuration"
                                + " parameter alignunit.model (openai:gpt-4o-mini, anthropic:<name>, ollama:llama3.2,"
                                + " <name>@http://127.0.0.1:8080/v1 or panel:<survey file>)"));
        try {
            if (!settings.recordings().asks() && !settings.recordings().audits()) {
                ModelSpec spec = ModelSpec.of(name);
                return new ReplayOnly(spec.name(), spec.server(), spec.keyVariable());
            }
            HttpSettings http = HttpSettings.DEFAULT.withConcurrency(settings.concurrency());
            return shared(
                    context.getRoot(),
                    List.of(name, settings.concurrency()),
                    () -> HttpModels.parse(name, System.getenv(), http, warning -> Logs.warn(Models.class, warning)));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException("configuration parameter alignunit.model: " + e.getMessage());
        }
    }

    /** Shared by all test methods, so that what a model does not accept is found out, and logged, once. */
    private static LanguageModel shared(ExtensionContext by, Object key, Supplier<LanguageModel> made) {
        return by.getStore(Namespace.create(Models.class))
                .getOrComputeIfAbsent(key, absent -> made.get(), LanguageModel.class);
    }

    /** A chat model by identity. */
    private record Client(Object model, int concurrency) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Client that && model == that.model && concurrency == that.concurrency;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(model);
        }
    }

    private static LanguageModel adapted(Object model, Settings settings, ExtensionContext context) {
        if (model instanceof LanguageModel known) {
            return known;
        }
        ExtensionContext testClass = context;
        while (testClass.getTestMethod().isPresent()) {
            testClass = testClass.getParent().orElseThrow();
        }
        return shared(testClass, new Client(model, settings.concurrency()), () -> adapted(model, settings));
    }

    private static LanguageModel adapted(Object model, Settings settings) {
        // by name: where a library is absent, its adapter must not be loaded
        if (implementsType(model.getClass(), "dev.langchain4j.model.chat.ChatModel")) {
            return LangChain4jModel.adapt(model, settings.concurrency());
        }
        if (implementsType(model.getClass(), "org.springframework.ai.chat.model.ChatModel")) {
            return SpringAiModel.adapt(model, settings.concurrency());
        }
        throw new ExtensionConfigurationException("@ModelUnderTest gives a "
                + model.getClass().getName()
                + ", which is neither a LanguageModel, a Panel, nor a ChatModel of LangChain4j or Spring AI. Use HttpModels.parse(\"...\") to"
                + " get a LanguageModel by name");
    }

    private static boolean implementsType(@Nullable Class<?> type, String name) {
        return type != null
                && (type.getName().equals(name)
                        || implementsType(type.getSuperclass(), name)
                        || Arrays.stream(type.getInterfaces()).anyMatch(above -> implementsType(above, name)));
    }
}
