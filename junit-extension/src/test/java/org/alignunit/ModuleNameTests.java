package org.alignunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a module: the name that the POM puts into its manifest, and the classes. */
class ModuleNameTests {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern NAME = Pattern.compile("<Automatic-Module-Name>(.+)</Automatic-Module-Name>");

    @Test
    void the_jar_is_an_automatic_module_with_a_stable_name(@TempDir Path directory) throws IOException {
        Matcher name = NAME.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(name.find()).isTrue();

        ModuleDescriptor module = ModuleFinder.of(jar(directory, name.group(1)))
                .find("org.alignunit.junit")
                .orElseThrow()
                .descriptor();

        assertThat(module.isAutomatic()).isTrue();
        assertThat(module.packages()).contains("org.alignunit", "org.alignunit.junit", "org.alignunit.survey");
        assertThat(module.provides().stream().map(ModuleDescriptor.Provides::service))
                .containsExactly("org.junit.platform.launcher.TestExecutionListener");
    }

    private static Path jar(Path directory, String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Automatic-Module-Name"), name);
        Path jar = directory.resolve("alignunit-junit-0.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Path file : files()) {
                entries.putNextEntry(
                        new ZipEntry(CLASSES.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(CLASSES)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
