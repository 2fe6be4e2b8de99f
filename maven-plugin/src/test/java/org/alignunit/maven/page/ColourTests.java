package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast as WCAG 2.2 defines it: 4.5 for text, 3 for marks that carry meaning. */
class ColourTests {
    private static final Pattern VARIABLE = Pattern.compile("--(\\w+): #(\\p{XDigit}{3,6})\\b");
    private static final List<String> TEXTS =
            List.of("ink", "muted", "aligned", "misaligned", "inconclusive", "reported", "error", "model");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void text_and_marks_stand_out_from_what_is_behind_them(String theme) throws IOException {
        Map<String, String> colours = colours(theme);

        for (String ground : List.of("paper", "card")) {
            assertThat(TEXTS)
                    .allSatisfy(text -> assertThat(contrast(colours.get(text), colours.get(ground)))
                            .as("%s on %s, %s", text, ground, theme)
                            .isGreaterThanOrEqualTo(4.5));
            assertThat(contrast(colours.get("people"), colours.get(ground))).isGreaterThanOrEqualTo(3);
        }
    }

    private static Map<String, String> colours(String theme) throws IOException {
        try (InputStream stream = Pages.class.getResourceAsStream("report.css")) {
            String css = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            int dark = css.indexOf("@media (prefers-color-scheme: dark)");
            int end = css.indexOf("\n}\n", dark);
            Matcher variables =
                    VARIABLE.matcher(theme.equals("dark") ? css.substring(dark, end) : css.substring(0, dark));
            Map<String, String> colours = new HashMap<>();
            while (variables.find()) {
                colours.put(variables.group(1), variables.group(2));
            }
            return colours;
        }
    }

    private static double contrast(String a, String b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String hex) {
        String full = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        int rgb = Integer.parseInt(full, 16);
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
