package org.alignunit.internal.elicitation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alignunit.Expression;
import org.alignunit.internal.elicitation.expression.ExpressionStrategy;

/** The wording of one expression's prompts: a version line, then named sections with {@code {places}} to fill. */
record PromptTemplate(int version, Map<String, String> sections) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

    static PromptTemplate of(Expression expression) {
        if (!ExpressionStrategy.of(expression).asks()) {
            return new PromptTemplate(0, Map.of());
        }
        String resource = expression.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream in = PromptTemplate.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no prompt template " + resource + " in the jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PromptTemplate parse(String text) {
        String[] parts = text.split("(?m)^(?=\\[[a-z_]+]$)");
        Map<String, String> sections = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf(']');
            sections.put(parts[i].substring(1, end), parts[i].substring(end + 1).strip());
        }
        return new PromptTemplate(Integer.parseInt(parts[0].strip().substring("version ".length())), sections);
    }

    /** Fills the named sections in one pass, so that a survey's own text is never taken for a place. */
    String fill(List<String> names, Map<String, String> values) {
        String text = names.stream().map(sections::get).collect(Collectors.joining("\n\n"));
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
