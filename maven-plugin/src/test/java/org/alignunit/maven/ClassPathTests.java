package org.alignunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The plugin runs on the class path that Maven gives it: the dependencies that its descriptor names, and Maven's own API. */
class ClassPathTests {
    /** No JVM resolves these two: their annotations are read by compilers and by Maven's build tools. */
    private static final List<String> ANNOTATIONS =
            List.of("org.apiguardian.api.", "org.apache.maven.plugins.annotations.");

    @Test
    void all_that_the_plugin_uses_is_on_its_class_path() throws IOException {
        assertThat(missing(classPath())).isEmpty();
    }

    /** What the plugin's classes, and ours that they use, refer to without it being there. */
    private static List<String> missing(String classPath) {
        StringWriter out = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out, true),
                        new PrintWriter(out, true),
                        "--missing-deps",
                        "--recursive",
                        "--multi-release",
                        "17",
                        "--class-path",
                        classPath,
                        "target/classes");
        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString()).as("what is missing is found").contains("org.apiguardian.api.API ");
        return out.toString()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("org.alignunit.") && line.endsWith("not found"))
                .filter(line -> ANNOTATIONS.stream().noneMatch(line::contains))
                .toList();
    }

    /** Where on this test's class path the descriptor's dependencies are. */
    private static String classPath() throws IOException {
        Document descriptor =
                Jsoup.parse(Path.of("target/classes/META-INF/maven/plugin.xml"), "UTF-8", "", Parser.xmlParser());
        List<String> names = Stream.concat(
                        descriptor.select("plugin > dependencies > dependency > artifactId").eachText().stream(),
                        Stream.of("maven-plugin-api", "maven-core", "maven-artifact", "maven-model"))
                .toList();
        assertThat(names)
                .contains("alignunit-junit", "jackson-databind", "okhttp-jvm")
                .doesNotContain("commons-math3");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(
                                Path.of("junit-extension", "target", "classes").toString())
                        || names.stream().anyMatch(name -> jar(entry).matches(name + "-\\d.*")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(String entry) {
        return Path.of(entry).getFileName().toString();
    }
}
