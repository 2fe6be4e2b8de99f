package org.alignunit.maven.classfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.alignunit.maven.results.ExpectedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlignmentTestsTests {
    private static final Path CLASSES = Path.of("target/test-classes");
    private static final String NAME = Fixtures.class.getName();

    @TempDir
    Path directory;

    @Test
    void finds_own_inherited_composed_disabled_and_nested_tests_and_nothing_else() throws IOException {
        assertThat(names(AlignmentTests.in(List.of(CLASSES), List.of())))
                .containsExactlyInAnyOrder(
                        "ByComposed.again",
                        "ByComposed.test",
                        "Direct.disabled",
                        "Direct.test",
                        "Inheriting.agreed",
                        "Inheriting.test",
                        "Inheriting$Inner.inner",
                        "Inheriting$Inner$Innermost.disabled",
                        "Inheriting$Inner$Innermost.test");
    }

    @Test
    void what_is_inherited_from_a_jar_or_composed_in_one_is_found() throws IOException {
        Path heir = Path.of(NAME.replace('.', '/') + "$Inheriting.class");
        Path own = directory.resolve("own").resolve(heir);
        Files.createDirectories(own.getParent());
        Files.copy(CLASSES.resolve(heir), own);
        List<Path> places = List.of(directory.resolve("own"), directory.resolve("none"));

        assertThat(AlignmentTests.in(places, List.of())).isEmpty();
        assertThat(names(AlignmentTests.in(places, List.of(jar()))))
                .contains("Inheriting.test", "Inheriting.agreed", "Inheriting$Inner.inner")
                .noneMatch(name -> name.startsWith("Direct"));
    }

    @Test
    void a_jar_that_is_scanned_holds_tests_itself() throws IOException {
        assertThat(AlignmentTests.in(List.of(jar()), List.of()))
                .containsExactlyInAnyOrderElementsOf(AlignmentTests.in(List.of(CLASSES), List.of()));
    }

    @Test
    void a_damaged_class_file_is_named() throws IOException {
        byte[] whole = Files.readAllBytes(CLASSES.resolve(NAME.replace('.', '/') + "$Direct.class"));
        Path damaged = Files.write(directory.resolve("Damaged.class"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> AlignmentTests.in(List.of(directory), List.of()))
                .rootCause()
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> AlignmentTests.in(List.of(directory), List.of()))
                .hasMessageContaining(damaged.toString());
    }

    private static List<String> names(List<ExpectedTest> tests) {
        return tests.stream()
                .map(test -> test.testClass().substring(NAME.length() + 1) + "." + test.method())
                .toList();
    }

    private Path jar() throws IOException {
        Path jar = directory.resolve("contract.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(CLASSES.resolve("org/alignunit/maven/classfiles"))) {
            for (Path each : classes.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(CLASSES.relativize(each).toString()));
                entries.write(Files.readAllBytes(each));
            }
        }
        return jar;
    }
}
