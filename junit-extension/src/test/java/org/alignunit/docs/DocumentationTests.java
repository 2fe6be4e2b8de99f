package org.alignunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every block of Java and XML in the documentation is a region of a file that the build compiles and runs: a line
 * {@code <!-- snippet: path#region -->} before the block names it ({@code path} alone: the whole file), {@code tag::region}
 * and {@code end::region} in comments mark it there.
 */
class DocumentationTests {
    private static final Set<String> COMPILED = Set.of("java", "xml");
    private static final List<String> FIRST_DAY = List.of(
            "install.md",
            "first-survey.md",
            "first-test.md",
            "reading-a-failure.md",
            "record-and-replay.md",
            "gate.md");

    @TestFactory
    Stream<DynamicTest> code_blocks_are_compiled_and_run() {
        return Pages.blocks().stream()
                .filter(block -> block.file() != null || COMPILED.contains(block.language()))
                // the plugin's own tests compare its page with the POMs of its scenarios
                .filter(block -> !block.page().endsWith("maven-plugin.md"))
                .map(block -> DynamicTest.dynamicTest(block.toString(), () -> {
                    assertThat(block.file())
                            .as("the snippet of:\n" + block.code())
                            .isNotNull();
                    assertThat(block.code().strip()).isEqualTo(Snippet.of(block.file(), block.region()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> json_blocks_are_json() {
        return Pages.blocks().stream()
                .filter(block -> block.language().equals("json"))
                .map(block -> DynamicTest.dynamicTest(
                        block.toString(),
                        () -> assertThat(new ObjectMapper()
                                        .readTree(block.code())
                                        .isContainerNode())
                                .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> links_within_the_repository_lead_somewhere() {
        Pattern link = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]*))?\\)");
        return Pages.all().stream().flatMap(page -> {
            Matcher links = link.matcher(Pages.text(page));
            List<DynamicTest> tests = new ArrayList<>();
            while (links.find()) {
                Path target = links.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(links.group(1)).normalize();
                String heading = links.group(2);
                tests.add(DynamicTest.dynamicTest(page.getFileName() + " -> " + links.group(), () -> {
                    assertThat(target).exists();
                    if (heading != null) {
                        assertThat(headings(target)).contains(heading);
                    }
                }));
            }
            return tests.stream();
        });
    }

    @Test
    void the_readme_is_short_and_its_test_command_is_what_ci_calls() {
        String readme = Pages.text(Pages.ROOT.resolve("README.md"));
        String ci = Pages.text(Pages.ROOT.resolve(".ci/run"));

        assertThat(readme.lines().count()).isLessThanOrEqualTo(100);
        Matcher commands = Pattern.compile("(?m)^(mvn [^#\n]*?)\\s*(#.*)?$").matcher(readme);
        assertThat(commands.results().map(command -> command.group(1)))
                .hasSizeGreaterThanOrEqualTo(2)
                .anySatisfy(command -> assertThat(ci).contains(command));
    }

    @Test
    void the_readme_lists_every_page_once() {
        String readme = Pages.text(Pages.ROOT.resolve("README.md"));

        String list = readme.lines().filter(line -> line.matches("\\d+\\. .*")).collect(Collectors.joining());
        assertThat(Pattern.compile("\\(docs/([\\w-]+\\.md)\\)")
                        .matcher(list)
                        .results()
                        .map(item -> item.group(1)))
                .startsWith(FIRST_DAY.toArray(String[]::new))
                .containsExactlyInAnyOrderElementsOf(Pages.all().stream()
                        .map(page -> page.getFileName().toString())
                        .filter(page -> !page.equals("README.md"))
                        .toList());
    }

    @Test
    void the_first_day_is_a_chain_of_short_pages() {
        for (int i = 0; i < FIRST_DAY.size(); i++) {
            List<String> lines = Pages.text(Pages.ROOT.resolve("docs/" + FIRST_DAY.get(i)))
                    .lines()
                    .toList();

            assertThat(lines).as(FIRST_DAY.get(i)).hasSizeLessThanOrEqualTo(120);
            if (i + 1 < FIRST_DAY.size()) {
                assertThat(lines.get(lines.size() - 1)).startsWith("Next: ").contains("(" + FIRST_DAY.get(i + 1) + ")");
            }
        }
    }

    @Test
    void commands_name_classes_that_exist() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.find(
                Pages.ROOT,
                20,
                (file, attributes) -> file.toString().contains("/src/test/java/")
                        && file.toString().endsWith(".java"))) {
            classes = files.map(file -> file.toString()
                            .replaceFirst(".*/src/test/java/", "")
                            .replace(".java", "")
                            .replace('/', '.'))
                    .collect(Collectors.toSet());
        }

        assertThat(Pages.all().stream()
                        .flatMap(page -> Pattern.compile("-D(?:exec\\.mainClass|test|it\\.test)=(\\w[\\w.]*)")
                                .matcher(Pages.text(page))
                                .results()
                                .map(command -> command.group(1))))
                .hasSizeGreaterThan(5)
                .allSatisfy(name ->
                        assertThat(classes).anyMatch(known -> known.equals(name) || known.endsWith("." + name)));
    }

    /** As GitHub makes anchors of headings. */
    private static List<String> headings(Path page) {
        return Pages.text(page)
                .lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
