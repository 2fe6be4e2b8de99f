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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.internal.configuration.ParameterNames;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/configuration.md says of parameters and attributes is what the code has; of the goals, the plugin's tests look. */
class ConfigurationPageTests {
    private static final Pattern PARAMETER =
            Pattern.compile("(?m)^\\| `(alignunit[\\w.]+)` \\| ([^|]+) \\|[^|]+\\|[^|]+\\|$");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([^|]+) \\|([^|]+)\\|[^|]+\\|$");

    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../docs/configuration.md"));
    }

    @Test
    void every_parameter_stands_there_once() {
        assertThat(PARAMETER.matcher(page).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(ParameterNames.OF_TESTS);
    }

    @Test
    void the_defaults_are_those_of_the_code() {
        Map<String, String> defaults = rows(PARAMETER);

        assertThat(Settings.of(name -> given(defaults.get(name)))).isEqualTo(Settings.of(name -> Optional.empty()));
        assertThat(defaults.keySet().stream()
                        .filter(name -> given(defaults.get(name)).isEmpty()))
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

    /** A value stands there as code; words say that there is none. */
    private static Optional<String> given(String cell) {
        return cell.startsWith("`") ? Optional.of(cell.replace("`", "")) : Optional.empty();
    }

    private static String documented(Method attribute) {
        Object value = attribute.getDefaultValue();
        if (value == null) {
            return "required";
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
