package org.alignunit.internal.configuration;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a module lies, and what it builds: absolute, whatever the working directory is, which IDEs, launchers and builds of
 * several modules set as they like.
 */
public record ModuleFolder(Path base, Path build) {
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    /** Names of the folders in which Maven compiles, right below the build directory. */
    private static final List<String> COMPILED = List.of("test-classes", "classes");

    /** {@return the module that is under test, without a test class to tell it} */
    public static ModuleFolder current() {
        return of(Optional.empty());
    }

    /** {@return the module that runs a test class: the one that Surefire names, else the one that the class is of} */
    public static ModuleFolder of(Class<?> testClass) {
        return of(Optional.ofNullable(testClass.getProtectionDomain().getCodeSource())
                .flatMap(ModuleFolder::folder));
    }

    private static ModuleFolder of(Optional<Path> compiled) {
        List<Path> places = Stream.concat(compiled.stream(), classPath()).toList();
        Path base = Optional.ofNullable(System.getProperty("basedir"))
                .map(Path::of)
                .filter(Files::isDirectory)
                .or(() -> places.stream()
                        .map(ModuleFolder::module)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseGet(() -> Path.of(""))
                .toAbsolutePath()
                .normalize();
        Path build = places.stream()
                .filter(place -> COMPILED.stream().anyMatch(place::endsWith)
                        && module(place).map(base::equals).orElse(true))
                .findFirst()
                .map(Path::getParent)
                .orElse(base.resolve("target"));
        return new ModuleFolder(base, build);
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(Path::toAbsolutePath);
    }

    private static Optional<Path> folder(CodeSource source) {
        return Optional.ofNullable(source.getLocation())
                .filter(url -> url.getProtocol().equals("file"))
                .map(url -> Path.of(URI.create(url.toString())))
                .filter(Files::isDirectory);
    }

    /** The nearest folder above that has a build file. */
    private static Optional<Path> module(Path place) {
        for (Path folder = place; folder != null; folder = folder.getParent()) {
            Path above = folder;
            if (BUILD_FILES.stream().anyMatch(name -> Files.isRegularFile(above.resolve(name)))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
