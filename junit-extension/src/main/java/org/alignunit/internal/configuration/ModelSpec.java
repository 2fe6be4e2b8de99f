package org.alignunit.internal.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code alignunit.model}: {@code openai:gpt-4o-mini}, or {@code <name>@http://127.0.0.1:8080/v1}.
 *
 * @param server a provider or a URL
 * @param name the model's name there
 */
public record ModelSpec(String server, String name) {
    private static final Pattern AT_URL = Pattern.compile("(.+?)@(https?://.*)");
    private static final Pattern PLAIN_PART = Pattern.compile(
            "[a-z]{0,15}|v\\d{1,2}|(?:[\\d.]{1,15}|localhost|[a-z\\d.-]{1,60}\\.[a-z]{2,10})(?::\\d{1,5})?");
    private static final String FORMS = "Write openai:gpt-4o-mini, anthropic:<name>, ollama:llama3.2, or "
            + "<name>@http://127.0.0.1:8080/v1 for any OpenAI-compatible server.";

    /** Provider to the environment variable of a key that it requires; empty if it requires none. */
    private static final Map<String, String> PROVIDERS =
            Map.of("openai", "OPENAI_API_KEY", "anthropic", "ANTHROPIC_API_KEY", "ollama", "");

    /**
     * Parses a spec.
     *
     * @param text the spec
     * @return server and name
     * @throws IllegalArgumentException if it has none of the forms
     */
    public static ModelSpec of(String text) {
        String trimmed = text.strip();
        Matcher atUrl = AT_URL.matcher(trimmed);
        if (atUrl.matches()) {
            return new ModelSpec(atUrl.group(2), atUrl.group(1));
        }
        String provider = trimmed.replaceFirst(":.*", "");
        String name = trimmed.substring(Math.min(trimmed.length(), provider.length() + 1));
        if (!PROVIDERS.containsKey(provider) || name.isBlank() || name.startsWith("//") || name.contains("@")) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "'%s' names no model. %s", withoutKeys(trimmed), FORMS));
        }
        return new ModelSpec(provider, name);
    }

    /** A URL, also a misspelt one, may hold a key before an @, in its query, and as a part of its path. */
    private static String withoutKeys(String spec) {
        String address = spec.replaceFirst("(?s)[?#].*", "?...")
                .replaceFirst("(?s)//.*@", "//...@")
                .replaceFirst("^[^/]*:[^/]*@", "...@");
        String[] parts = address.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            parts[i] = PLAIN_PART.matcher(parts[i]).matches() ? parts[i] : "...";
        }
        return String.join("/", parts);
    }

    /** {@return the environment variable of the key that the server requires; empty if it requires none} */
    public String keyVariable() {
        return PROVIDERS.getOrDefault(server, "");
    }
}
