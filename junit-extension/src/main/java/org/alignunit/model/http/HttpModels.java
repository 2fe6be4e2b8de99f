package org.alignunit.model.http;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.alignunit.internal.configuration.ModelSpec;
import org.alignunit.internal.text.Logs;
import org.alignunit.model.LanguageModel;
import org.apiguardian.api.API;

/** Makes models from their names. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class HttpModels {
    private HttpModels() {}

    /**
     * Makes a model with keys from the environment and default settings; warnings go to the log.
     *
     * @param spec {@code openai:gpt-4o-mini}, {@code anthropic:<name>}, {@code ollama:llama3.2}, or
     *     {@code <name>@http://127.0.0.1:8080/v1}
     * @return the model, named without the place it is served at
     * @throws IllegalArgumentException if the spec has none of these forms
     */
    public static LanguageModel parse(String spec) {
        return parse(spec, System.getenv(), HttpSettings.DEFAULT, warning -> Logs.warn(HttpModels.class, warning));
    }

    /**
     * Makes a model. It sends nothing before it is asked, and a missing key is told of only then.
     *
     * @param spec {@code openai:gpt-4o-mini}, {@code anthropic:<name>}, {@code ollama:llama3.2}, or
     *     {@code <name>@http://127.0.0.1:8080/v1}
     * @param environment holds the keys: {@code OPENAI_API_KEY} goes to OpenAI's host alone, {@code ANTHROPIC_API_KEY} to
     *     Anthropic's, {@code ALIGNUNIT_API_KEY} to the URL after the {@code @}
     * @param settings how the server is spoken to
     * @param warnings told of what is unwise, such as a key sent over a line that anyone can read, and of what the server
     *     does other than asked
     * @return the model, named without the place it is served at
     * @throws IllegalArgumentException if the spec has none of these forms, or its URL holds a password
     */
    public static LanguageModel parse(
            String spec, Map<String, String> environment, HttpSettings settings, Consumer<String> warnings) {
        ModelSpec read = ModelSpec.of(spec);
        Endpoint endpoint = endpoint(read.server(), environment);
        if (endpoint.isUnencrypted()) {
            warnings.accept(String.format(
                    Locale.ROOT,
                    "%s to %s without encryption. Use https.",
                    endpoint.key().isEmpty()
                            ? "Prompts and replies travel"
                            : "The key in ALIGNUNIT_API_KEY, prompts and replies travel",
                    endpoint));
        }
        return new LazyHttpModel(read.name(), read.server(), () -> {
            Protocol protocol = read.server().equals("anthropic")
                    ? new AnthropicProtocol(endpoint, read.name())
                    : new OpenAiProtocol(endpoint, read.name());
            return new HttpModel(read.server(), protocol, settings, warnings);
        });
    }

    private static Endpoint endpoint(String place, Map<String, String> environment) {
        return switch (place) {
            case "openai" -> Endpoint.of("https://api.openai.com/v1", "OPENAI_API_KEY", environment, true);
            case "ollama" -> Endpoint.of("http://127.0.0.1:11434/v1", "OLLAMA_API_KEY", Map.of(), false);
            case "anthropic" -> Endpoint.of("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", environment, true);
            default -> Endpoint.of(place, "ALIGNUNIT_API_KEY", environment, false);
        };
    }
}
