package org.alignunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What Maven Central wants of a release that was deployed to a directory, {@code -Dreleased}. */
@EnabledIfSystemProperty(named = "released", matches = ".+")
class ReleasedFilesTests {
    private static final List<String> NEEDED = List.of(
            "/project/name",
            "/project/description",
            "/project/url",
            "/project/licenses/license/name",
            "/project/licenses/license/url",
            "/project/developers/developer/name",
            "/project/scm/connection",
            "/project/scm/developerConnection",
            "/project/scm/url");

    static List<Path> poms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("released", "target")))) {
            return files.filter(file -> file.toString().endsWith(".pom")).toList();
        }
    }

    private static Path beside(Path pom, String end) {
        return pom.resolveSibling(pom.getFileName().toString().replaceFirst("\\.pom$", end));
    }

    @ParameterizedTest
    @MethodSource("poms")
    void each_pom_says_what_it_is_of(Path pom) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
        Document parent = document;
        XPath path = XPathFactory.newInstance().newXPath();
        if (!path.evaluate("/project/parent/artifactId", document).isEmpty()) {
            Path above = poms().stream()
                    .filter(file -> file.toString().contains("alignunit-parent"))
                    .findFirst()
                    .orElseThrow();
            parent = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(above.toFile());
        }

        for (String needed : NEEDED) {
            assertThat(path.evaluate(needed, document) + path.evaluate(needed, parent))
                    .as(needed)
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("poms")
    void each_file_has_its_companions_signature_and_checksums(Path pom) throws Exception {
        if (!pom.toString().contains("alignunit-parent")) {
            for (String end : List.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
                assertThat(beside(pom, end)).exists();
            }
            try (JarFile jar = new JarFile(beside(pom, ".jar").toFile())) {
                assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
                assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
            }
        }
        try (Stream<Path> files = Files.list(pom.getParent())) {
            assertThat(files.map(Path::toString).filter(file -> file.matches(".*\\.(jar|pom|json|xml)")))
                    .allSatisfy(file -> {
                        assertThat(Path.of(file + ".asc")).exists();
                        assertThat(Path.of(file + ".sha1")).exists();
                        assertThat(Path.of(file + ".md5")).exists();
                    });
        }
    }
}
