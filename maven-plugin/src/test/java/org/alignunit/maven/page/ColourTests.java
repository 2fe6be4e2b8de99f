package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast as WCAG 2.2 defines it: 4.5 for text, 3 for marks that carry meaning. */
class ColourTests {
    private static final Pattern VARIABLE = Pattern.compile("--(\\w+): #(\\p{XDigit}{3,6})\\b");
    private static final List<String> VERDICTS = List.of("aligned", "misaligned", "inconclusive", "reported", "error");

    /** The lower of paper and card, in light and in dark: text needs 4.5. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            ink,          16.3, 13.9
            muted,         6.6,  7.7
            aligned,       6.3,  8.9
            misaligned,    6.7,  7.0
            inconclusive,  5.6,  9.2
            reported,      7.0,  8.4
            error,         8.3,  7.9
            people,        5.3,  7.4
            model,         6.6,  7.9
            floor,         1.3,  1.7
            """)
    void colours_have_the_contrast_that_was_designed(String colour, double light, double dark) throws IOException {
        assertThat(lowest(colour, colours("light"))).isCloseTo(light, within(0.06));
        assertThat(lowest(colour, colours("dark"))).isCloseTo(dark, within(0.06));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void marks_stand_out_from_the_noise_floor(String theme) throws IOException {
        Map<String, String> colours = colours(theme);

        assertThat(VERDICTS)
                .allSatisfy(verdict -> assertThat(contrast(colours.get(verdict), colours.get("floor")))
                        .as("%s, %s", verdict, theme)
                        .isGreaterThanOrEqualTo(4.1));
    }

    private static double lowest(String colour, Map<String, String> colours) {
        return Math.min(
                contrast(colours.get(colour), colours.get("paper")),
                contrast(colours.get(colour), colours.get("card")));
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
