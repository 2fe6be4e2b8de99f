package org.alignunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every code block in the documentation is a region of a file that the build compiles and runs: a line
 * {@code <!-- snippet: path#region -->} before the block names it, {@code tag::region} and {@code end::region} in
 * comments mark it there.
 */
class DocumentationTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(<!-- snippet: (\\S+)#(\\S+) -->\\n+)?```(\\w*)\\n(.*?)^```$");
    private static final Set<String> COMPILED = Set.of("java", "xml");

    private record Block(Path page, String file, String region, String language, String code) {}

    @TestFactory
    Stream<DynamicTest> code_blocks_are_compiled_and_run() throws IOException {
        return blocks().stream()
                .filter(block -> COMPILED.contains(block.language()))
                // the plugin's own tests compare its page with the POMs of its scenarios
                .filter(block -> !block.page().endsWith("maven-plugin.md"))
                .map(block -> DynamicTest.dynamicTest(
                        block.page().getFileName() + " " + block.file() + "#" + block.region(), () -> {
                            assertThat(block.file())
                                    .as("the snippet of:\n" + block.code())
                                    .isNotNull();
                            assertThat(block.code().strip()).isEqualTo(region(block.file(), block.region()));
                        }));
    }

    @TestFactory
    Stream<DynamicTest> json_blocks_are_json() throws IOException {
        return blocks().stream()
                .filter(block -> block.language().equals("json"))
                .map(block -> DynamicTest.dynamicTest(
                        block.page().getFileName().toString(),
                        () -> assertThat(new ObjectMapper()
                                        .readTree(block.code())
                                        .isContainerNode())
                                .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> links_within_the_repository_lead_somewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
        return pages().stream().flatMap(page -> {
            Matcher links = link.matcher(text(page));
            List<DynamicTest> tests = new ArrayList<>();
            while (links.find()) {
                Path target = page.resolveSibling(links.group(1)).normalize();
                tests.add(DynamicTest.dynamicTest(
                        page.getFileName() + " -> " + links.group(1),
                        () -> assertThat(target).exists()));
            }
            return tests.stream();
        });
    }

    @Test
    void the_readme_is_short_and_its_test_command_is_what_ci_calls() throws IOException {
        String readme = text(ROOT.resolve("README.md"));
        String ci = text(ROOT.resolve(".ci/run"));

        assertThat(readme.lines().count()).isLessThanOrEqualTo(100);
        Matcher commands = Pattern.compile("(?m)^(mvn [^#\n]*?)\\s*(#.*)?$").matcher(readme);
        assertThat(commands.results().map(command -> command.group(1)))
                .hasSizeGreaterThanOrEqualTo(2)
                .anySatisfy(command -> assertThat(ci).contains(command));
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages()) {
            Matcher matcher = BLOCK.matcher(text(page));
            while (matcher.find()) {
                blocks.add(new Block(page, matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5)));
            }
        }
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String region(String file, String name) {
        String source = text(ROOT.resolve(file));
        Matcher region = Pattern.compile("(?ms)^[^\\n]*tag::" + Pattern.quote(name) + "\\b[^\\n]*\\n(.*?)^[^\\n]*end::"
                        + Pattern.quote(name) + "\\b")
                .matcher(source);
        assertThat(region.find()).as("region " + name + " of " + file).isTrue();
        return region.group(1).stripTrailing().stripIndent();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
