package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.Expression;
import org.alignunit.internal.configuration.Parameter;
import org.alignunit.internal.configuration.Parameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/configuration.md says of parameters and attributes is what the code has; of the goals, the plugin's tests look. */
class ConfigurationPageTests {
    private static final Pattern PARAMETER = Pattern.compile("(?m)^\\| `alignunit[^|]+\\|[^|]+\\|[^|]+\\|[^|]+\\|$");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]+\\)");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\|([^|]+)\\|[^|]+\\|$");

    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../docs/configuration.md"));
    }

    @Test
    void every_parameter_stands_there_as_the_code_describes_it() {
        assertThat(PARAMETER.matcher(page).results().map(row -> plain(row.group())))
                .containsExactlyElementsOf(Parameters.ALL.stream()
                        .map(parameter -> "| %s | %s | %s | %s |"
                                .formatted(
                                        parameter.name(),
                                        Objects.requireNonNullElse(parameter.standard(), "none"),
                                        parameter.values(),
                                        parameter.meaning()))
                        .toList());
    }

    @Test
    void the_defaults_are_those_of_the_code() {
        Map<String, String> defaults = Parameters.ALL.stream()
                .filter(parameter -> parameter.standard() != null)
                .collect(Collectors.toMap(Parameter::name, Parameter::standard));

        assertThat(Settings.of(name -> Optional.ofNullable(defaults.get(name))))
                .isEqualTo(Settings.of(name -> Optional.empty()));
        assertThat(Parameters.ALL.stream().map(Parameter::name).filter(Predicate.not(defaults::containsKey)))
                .containsExactly(
                        "alignunit.model",
                        "alignunit.budget.calls",
                        "alignunit.budget.tokens",
                        "alignunit.budget.usd",
                        "alignunit.price.prompt",
                        "alignunit.price.completion",
                        "alignunit.run");
    }

    @Test
    void every_attribute_stands_there_with_its_default() {
        assertThat(rows(ATTRIBUTE))
                .containsExactlyInAnyOrderEntriesOf(Arrays.stream(AlignmentTest.class.getDeclaredMethods())
                        .collect(Collectors.toMap(Method::getName, ConfigurationPageTests::documented)));
    }

    @Test
    void every_value_of_an_enumeration_is_listed() {
        Map<String, String> values =
                ATTRIBUTE.matcher(page).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(3)));

        assertThat(AlignmentTest.class.getDeclaredMethods()).allSatisfy(attribute -> {
            Class<?> type = attribute.getReturnType().isArray()
                    ? attribute.getReturnType().getComponentType()
                    : attribute.getReturnType();
            if (type.isEnum()) {
                assertThat(Pattern.compile("`(\\w+)`")
                                .matcher(values.get(attribute.getName()))
                                .results()
                                .map(value -> value.group(1)))
                        .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getEnumConstants())
                                .filter(value -> value != Expression.PANEL) // of results alone
                                .map(Object::toString)
                                .toList());
            }
        });
    }

    private static Map<String, String> rows(Pattern row) {
        Map<String, String> rows = new LinkedHashMap<>();
        row.matcher(page)
                .results()
                .forEach(found -> rows.put(found.group(1), found.group(2).strip()));
        return rows;
    }

    private static String plain(String row) {
        return LINK.matcher(row).replaceAll("$1").replace("`", "");
    }

    private static String documented(Method attribute) {
        Object value = attribute.getDefaultValue();
        if (value == null) {
            return "required";
        }
        if (value.equals("")) {
            return "the newest";
        }
        if (value.equals(Double.NaN)) {
            return "nothing asserted";
        }
        if (!value.getClass().isArray()) {
            return "`" + value + "`";
        }
        return Array.getLength(value) == 0
                ? "all"
                : IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> "`" + Array.get(value, i) + "`")
                        .collect(Collectors.joining(", "));
    }
}
