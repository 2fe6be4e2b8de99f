package org.alignunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alignunit.maven.gate.GateRule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What docs/maven-plugin.md and docs/configuration.md say is what the scenarios run and the goals have. */
class DocumentationTests {
    private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("^(\\| `\\w+` (\\|[^|]+){3})\\|[^|]+\\|$", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);

    @Test
    void every_xml_block_stands_in_the_pom_of_a_scenario() throws IOException {
        List<String> poms = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
            for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
                poms.add(unindented(Files.readString(pom)));
            }
        }

        assertThat(found(XML, "maven-plugin.md"))
                .hasSizeGreaterThan(1)
                .allSatisfy(block -> assertThat(poms).anyMatch(pom -> pom.contains(unindented(block))));
    }

    @Test
    void the_table_of_parameters_lists_those_of_the_goals() throws IOException {
        Document descriptor =
                Jsoup.parse(Path.of("target/classes/META-INF/maven/plugin.xml"), "UTF-8", "", Parser.xmlParser());
        Map<String, Set<String>> goals = new TreeMap<>();
        for (Element parameter : descriptor.select(
                "mojo:not(:has(> goal:matchesOwn(^help$))) parameter:has(> editable:matchesOwn(true))")) {
            Element mojo = parameter.closest("mojo");
            Element setting = mojo.selectFirst(
                    "configuration > " + parameter.selectFirst("name").text());
            goals.computeIfAbsent(
                            "| `%s` | %s | GOALS | %s "
                                    .formatted(
                                            setting.tagName(),
                                            code(setting.text().replaceAll("[${}]", "")),
                                            code(setting.attr("default-value"))),
                            row -> new TreeSet<>())
                    .add(mojo.selectFirst("goal").text());
        }

        Set<String> all =
                new TreeSet<>(goals.values().stream().flatMap(Set::stream).toList());
        assertThat(goals).hasSizeGreaterThan(3);
        assertThat(found(PARAMETER, "configuration.md"))
                .containsExactlyInAnyOrderElementsOf(goals.entrySet().stream()
                        .map(row -> row.getKey()
                                .replace(
                                        "GOALS",
                                        row.getValue().equals(all) ? "all" : String.join(", ", row.getValue())))
                        .toList());
    }

    private static String code(String value) {
        return value.isEmpty() ? "none" : "`" + value + "`";
    }

    @Test
    void every_parameter_is_described_in_the_descriptor() throws IOException {
        Document descriptor =
                Jsoup.parse(Path.of("target/classes/META-INF/maven/plugin.xml"), "UTF-8", "", Parser.xmlParser());

        assertThat(descriptor.select("parameter > description")).hasSameSizeAs(descriptor.select("parameter"));
        assertThat(descriptor.select("parameter > description").stream().map(Element::text))
                .noneMatch(String::isBlank);
    }

    @Test
    void the_table_of_rules_lists_every_rule() throws IOException {
        assertThat(found(RULE, "maven-plugin.md"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(GateRule.values()).map(GateRule::name).toList());
    }

    private static List<String> found(Pattern pattern, String page) throws IOException {
        return pattern.matcher(Files.readString(Path.of("../docs", page)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String unindented(String xml) {
        return xml.strip().replaceAll("\\s*\n\\s*", "\n");
    }
}
