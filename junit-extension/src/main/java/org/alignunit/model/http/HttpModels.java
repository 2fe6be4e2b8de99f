package org.alignunit.model.http;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alignunit.model.LanguageModel;

/** Makes models from their names. */
public final class HttpModels {
    private static final Pattern AT_URL = Pattern.compile("(.+?)@(https?://.*)");
    private static final String FORMS =
            "Write openai:gpt-4o-mini, anthropic:<name>, ollama:llama3.2, or <name>@http://127.0.0.1:8080/v1 "
                    + "for any server that speaks as OpenAI's does.";

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
        System.Logger log = System.getLogger(HttpModels.class.getName());
        return parse(
                spec, System.getenv(), HttpSettings.DEFAULT, warning -> log.log(System.Logger.Level.WARNING, warning));
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
        String trimmed = spec.strip();
        Matcher atUrl = AT_URL.matcher(trimmed);
        if (atUrl.matches()) {
            Endpoint endpoint = Endpoint.of(atUrl.group(2), "ALIGNUNIT_API_KEY", environment, false);
            if (endpoint.exposesKey()) {
                warnings.accept(
                        "The key in ALIGNUNIT_API_KEY goes to %s without encryption. Use https.".formatted(endpoint));
            }
            return openAi(atUrl.group(1), endpoint, settings, warnings);
        }
        int colon = trimmed.indexOf(':');
        String name = trimmed.substring(colon + 1);
        if (colon < 0 || name.isBlank() || name.startsWith("//") || name.contains("@")) {
            throw unknown(trimmed);
        }
        return switch (trimmed.substring(0, colon)) {
            case "openai" ->
                openAi(
                        name,
                        Endpoint.of("https://api.openai.com/v1", "OPENAI_API_KEY", environment, true),
                        settings,
                        warnings);
            case "ollama" ->
                openAi(
                        name,
                        Endpoint.of("http://127.0.0.1:11434/v1", "OLLAMA_API_KEY", Map.of(), false),
                        settings,
                        warnings);
            case "anthropic" ->
                anthropic(
                        name,
                        Endpoint.of("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", environment, true),
                        settings,
                        warnings);
            default -> throw unknown(trimmed);
        };
    }

    private static IllegalArgumentException unknown(String spec) {
        // What stands before an @ in a URL may be a password.
        return new IllegalArgumentException(
                "'%s' names no model. %s".formatted(spec.replaceAll("//.*@", "//...@"), FORMS));
    }

    private static LanguageModel openAi(
            String name, Endpoint endpoint, HttpSettings settings, Consumer<String> warnings) {
        return new HttpModel(name, endpoint, new OpenAiProtocol(endpoint, name), settings, warnings);
    }

    static LanguageModel anthropic(String name, Endpoint endpoint, HttpSettings settings, Consumer<String> warnings) {
        return new HttpModel(name, endpoint, new AnthropicProtocol(endpoint, name), settings, warnings);
    }
}
