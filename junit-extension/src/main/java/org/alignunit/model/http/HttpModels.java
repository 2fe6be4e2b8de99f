package org.alignunit.model.http;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alignunit.model.LanguageModel;
import org.apiguardian.api.API;

/** Makes models from their names. */
@API(status = API.Status.MAINTAINED, since = "0.1")
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
        Spec read = Spec.of(spec);
        Endpoint endpoint = endpoint(read.place(), environment);
        if (endpoint.isUnencrypted()) {
            warnings.accept("%s to %s without encryption. Use https."
                    .formatted(
                            endpoint.key().isEmpty()
                                    ? "Prompts and replies travel"
                                    : "The key in ALIGNUNIT_API_KEY, prompts and replies travel",
                            endpoint));
        }
        Protocol protocol = read.place().equals("anthropic")
                ? new AnthropicProtocol(endpoint, read.name())
                : new OpenAiProtocol(endpoint, read.name());
        return new HttpModel(protocol, settings, warnings);
    }

    private static Endpoint endpoint(String place, Map<String, String> environment) {
        return switch (place) {
            case "openai" -> Endpoint.of("https://api.openai.com/v1", "OPENAI_API_KEY", environment, true);
            case "ollama" -> Endpoint.of("http://127.0.0.1:11434/v1", "OLLAMA_API_KEY", Map.of(), false);
            case "anthropic" -> Endpoint.of("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", environment, true);
            default -> Endpoint.of(place, "ALIGNUNIT_API_KEY", environment, false);
        };
    }

    /**
     * The name that {@link #parse(String) parse} gives a model, without making it: a replay needs no more, and is spared
     * the loading of an HTTP client.
     *
     * @param spec as for {@code parse}
     * @return the name, without the place the model is served at
     * @throws IllegalArgumentException if the spec has none of the forms
     */
    public static String name(String spec) {
        return Spec.of(spec).name();
    }

    /** A model's name, and who serves it: a provider or a URL. */
    private record Spec(String place, String name) {
        private static final Set<String> PROVIDERS = Set.of("openai", "ollama", "anthropic");

        static Spec of(String spec) {
            String trimmed = spec.strip();
            Matcher atUrl = AT_URL.matcher(trimmed);
            if (atUrl.matches()) {
                return new Spec(atUrl.group(2), atUrl.group(1));
            }
            String provider = trimmed.replaceFirst(":.*", "");
            String name = trimmed.substring(Math.min(trimmed.length(), provider.length() + 1));
            if (!PROVIDERS.contains(provider) || name.isBlank() || name.startsWith("//") || name.contains("@")) {
                throw unknown(trimmed);
            }
            return new Spec(provider, name);
        }
    }

    private static IllegalArgumentException unknown(String spec) {
        // What stands before an @ in a URL may be a password.
        return new IllegalArgumentException(
                "'%s' names no model. %s".formatted(spec.replaceAll("//.*@", "//...@"), FORMS));
    }
}
