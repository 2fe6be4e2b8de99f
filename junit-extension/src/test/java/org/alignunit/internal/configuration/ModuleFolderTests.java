package org.alignunit.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated
class ModuleFolderTests {
    private static final String CLASS = "org/alignunit/internal/configuration/ModuleFolderTests$Tested.class";

    @TempDir
    Path root;

    private final String basedir = System.getProperty("basedir");

    @BeforeEach
    void outsideOfSurefire() throws Exception {
        System.clearProperty("basedir");
        root = root.toRealPath();
    }

    @AfterEach
    void back() {
        if (basedir != null) {
            System.setProperty("basedir", basedir);
        }
    }

    static final class Tested {}

    /** A module whose compiled tests lie in a folder. */
    private Class<?> testIn(String module, String compiled) throws Exception {
        Path folder = root.resolve(compiled);
        Path file = folder.resolve(CLASS);
        Files.createDirectories(file.getParent());
        try (var in = ModuleFolderTests.class.getResourceAsStream("/" + CLASS)) {
            Files.write(file, in.readAllBytes());
        }
        Path base = Files.createDirectories(root.resolve(module));
        Files.write(base.resolve("pom.xml"), new byte[0]);
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
        return loader.loadClass(CLASS.replace('/', '.').replace(".class", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "app, app/target/test-classes, app/target",
        "app, app/out/test-classes, app/out",
        "app, app/build/classes/java/test, app/target"
    })
    void a_test_class_tells_its_module_wherever_the_jvm_was_started(String module, String compiled, String build)
            throws Exception {
        ModuleFolder folder = ModuleFolder.of(testIn(module, compiled));

        assertThat(folder).isEqualTo(new ModuleFolder(root.resolve(module), root.resolve(build)));
    }

    @Test
    void surefire_names_the_module_that_runs_a_test_of_another_one() throws Exception {
        Class<?> inherited = testIn("contract", "contract/target/test-classes");
        Path app = Files.createDirectories(root.resolve("app"));
        System.setProperty("basedir", app.toString());

        assertThat(ModuleFolder.of(inherited)).isEqualTo(new ModuleFolder(app, app.resolve("target")));
    }

    @Test
    void a_build_directory_outside_of_the_module_is_found_too() throws Exception {
        Class<?> elsewhere = testIn("app", "elsewhere/app/test-classes");
        Path app = root.resolve("app");
        System.setProperty("basedir", app.toString());

        assertThat(ModuleFolder.of(elsewhere)).isEqualTo(new ModuleFolder(app, root.resolve("elsewhere/app")));
    }

    @Test
    void directories_are_relative_to_the_module() throws Exception {
        ModuleFolder module = ModuleFolder.of(testIn("app", "app/out/test-classes"));
        Parameters none = new Parameters(name -> Optional.empty(), module);
        Parameters given = new Parameters(name -> Optional.of("x/y"), module);

        assertThat(none.path(Parameters.OUTPUT)).isEqualTo(root.resolve("app/out/alignunit"));
        assertThat(none.path(Parameters.RECORDINGS_DIRECTORY))
                .isEqualTo(root.resolve("app/src/test/alignunit/recordings"));
        assertThat(given.path(Parameters.OUTPUT)).isEqualTo(root.resolve("app/x/y"));
    }

    @Test
    void without_a_test_class_it_is_the_one_on_the_class_path() {
        ModuleFolder here = ModuleFolder.current();

        assertThat(here.base()).isAbsolute();
        assertThat(here.base().resolve("pom.xml")).exists();
        assertThat(here.build()).isEqualTo(here.base().resolve("target"));
    }
}
