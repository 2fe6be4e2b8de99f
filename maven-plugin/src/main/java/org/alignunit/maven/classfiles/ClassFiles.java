package org.alignunit.maven.classfiles;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** The class files of a class path: directories and jars. What is not on it, as the JDK's own classes, is not found. */
final class ClassFiles implements Closeable {
    private static final String SUFFIX = ".class";

    private final List<Path> directories = new ArrayList<>();
    private final List<JarFile> jars = new ArrayList<>();
    private final Map<String, Optional<ClassFile>> known = new HashMap<>();

    ClassFiles(List<Path> classPath) throws IOException {
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                directories.add(entry);
            } else if (Files.isRegularFile(entry) && entry.toString().endsWith(".jar")) {
                jars.add(new JarFile(entry.toFile()));
            }
        }
    }

    /** {@return the class of a name with slashes; null where it is not on the class path} */
    @Nullable
    ClassFile find(String name) {
        return known.computeIfAbsent(name, this::load).orElse(null);
    }

    private Optional<ClassFile> load(String name) {
        try {
            for (Path directory : directories) {
                Path file = directory.resolve(name + SUFFIX);
                if (Files.isRegularFile(file)) {
                    return Optional.of(read(file.toString(), Files.readAllBytes(file)));
                }
            }
            for (JarFile jar : jars) {
                ZipEntry entry = jar.getEntry(name + SUFFIX);
                if (entry != null) {
                    return Optional.of(read(jar, entry));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassFile read(JarFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return read(jar.getName() + "!/" + entry.getName(), in.readAllBytes());
        }
    }

    private static ClassFile read(String file, byte[] bytes) throws IOException {
        try {
            return ClassFile.read(bytes);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IOException("Cannot read the class file " + file + " (" + e + "). Compile it again.", e);
        }
    }

    /** {@return the names of all classes in a directory or a jar; none where there is neither} */
    static List<String> names(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place, FileVisitOption.FOLLOW_LINKS)) {
                return names(files.map(file -> place.relativize(file).toString().replace('\\', '/')));
            }
        }
        if (Files.isRegularFile(place)) {
            try (JarFile jar = new JarFile(place.toFile())) {
                return names(jar.stream().map(ZipEntry::getName));
            }
        }
        return List.of();
    }

    private static List<String> names(Stream<String> files) {
        return files.filter(file -> file.endsWith(SUFFIX) && !file.startsWith("META-INF/"))
                .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                .filter(file -> !file.endsWith("module-info") && !file.endsWith("package-info"))
                .sorted()
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (JarFile jar : jars) {
            jar.close();
        }
    }
}
