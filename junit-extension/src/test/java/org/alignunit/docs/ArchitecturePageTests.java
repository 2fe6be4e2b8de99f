package org.alignunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds docs/architecture.md to the packages and types that exist. */
class ArchitecturePageTests {
    private static final String PAGE = Pages.text(Pages.ROOT.resolve("docs/architecture.md"));
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([\\w.]+)`(?: itself)? \\| [^|]+ \\|(?: `(\\w+)`)? +\\|");
    private static final Pattern START =
            Pattern.compile("start\\s+(?:\\*\\s+)?at\\s+(?:\\*\\s+)?\\{@(?:link|code) [\\w.]*?(\\w+)}");

    @Test
    void every_package_has_a_row_with_the_type_to_start_at() {
        assertThat(ROW.matcher(PAGE)
                        .results()
                        .map(row ->
                                row.group(1).replace("org.alignunit", "") + " " + Objects.toString(row.group(2), "")))
                .containsExactlyInAnyOrderElementsOf(Stream.of("junit-extension", "maven-plugin")
                        .flatMap(module -> sources(module).stream()
                                .filter(file -> file.endsWith("package-info.java"))
                                .map(file -> name(module, file) + " " + start(file)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"an annotation to a result file", "HTTP to a share", "a result file to a bar on the page"})
    void a_route_has_at_most_15_types(String route) {
        String steps = PAGE.split("## From " + route)[1].split("(?m)^## ")[0];

        assertThat(types(steps).collect(Collectors.toSet())).hasSizeBetween(10, 15);
    }

    @Test
    void every_type_on_the_page_exists() {
        Set<String> types = Stream.of("junit-extension", "maven-plugin")
                .flatMap(module -> sources(module).stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(types(PAGE))
                .filteredOn(type -> !type.equals("ArchitectureTests"))
                .hasSizeGreaterThan(30)
                .isSubsetOf(types);
    }

    private static Stream<String> types(String text) {
        return Pattern.compile("`@?([A-Z][a-z]\\w+)`").matcher(text).results().map(code -> code.group(1));
    }

    private static String name(String module, Path file) {
        return root(module)
                .relativize(file.getParent())
                .toString()
                .replace('\\', '.')
                .replace('/', '.');
    }

    private static String start(Path file) {
        Matcher start = START.matcher(Pages.text(file));
        return start.find() ? start.group(1) : "";
    }

    private static Path root(String module) {
        return Pages.ROOT.resolve(module).resolve("src/main/java/org/alignunit");
    }

    private static List<Path> sources(String module) {
        try (Stream<Path> walk = Files.walk(root(module))) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
