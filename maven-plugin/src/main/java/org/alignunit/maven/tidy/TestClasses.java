package org.alignunit.maven.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the classes of alignment tests in a directory of class files, whichever of them a build runs. */
final class TestClasses {
    private static final String ANNOTATION = "Lorg/alignunit/junit/AlignmentTest;";

    private TestClasses() {}

    /**
     * Finds them: those that name the annotation, or one of this directory that is annotated by it, and those that inherit
     * from one. A class that names it for another reason is taken for one too, which errs on the safe side.
     *
     * @param directory of the compiled tests
     * @return fully qualified names of classes that are not abstract
     */
    static SortedSet<String> in(Path directory) throws IOException {
        List<ClassFile> all = read(directory);
        Set<String> annotations = new HashSet<>(Set.of(ANNOTATION));
        Set<ClassFile> marked = new HashSet<>();
        Set<String> names = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (ClassFile file : all) {
                boolean says = file.texts().stream().anyMatch(annotations::contains)
                        || file.above().stream().anyMatch(names::contains);
                if (says && marked.add(file)) {
                    more = true;
                    (file.isAnnotation() ? annotations : names)
                            .add(file.isAnnotation() ? file.descriptor() : file.name());
                }
            }
        }
        SortedSet<String> tests = new TreeSet<>();
        marked.stream()
                .filter(file -> !file.isAbstract())
                .forEach(file -> tests.add(file.name().replace('/', '.')));
        return tests;
    }

    private static List<ClassFile> read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(TestClasses::classFile)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ClassFile classFile(Path file) {
        try {
            return ClassFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException(String.format(Locale.ROOT, "Cannot read %s: %s", file, e.getMessage()), e));
        }
    }
}
