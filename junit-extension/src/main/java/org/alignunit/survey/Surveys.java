package org.alignunit.survey;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Reads and checks survey files.
 *
 * <pre>{@code Survey survey = Surveys.read("surveys/drinks.json", getClass().getClassLoader());}</pre>
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class Surveys {
    private static final String PREFIX = "classpath:";
    private static final int MAX_BYTES = 64 << 20;

    private Surveys() {}

    /**
     * Reads a survey from the class path or, if there is no such resource, from a file.
     *
     * @param location a resource such as {@code surveys/priorities.json}, or a file's path; with the
     *     prefix {@code classpath:} only a resource
     * @param loader where to look for resources
     * @return the survey
     * @throws SurveyException if there is no such file, it cannot be read, or it has problems
     */
    public static Survey read(String location, ClassLoader loader) {
        boolean resourceOnly = location.startsWith(PREFIX);
        String resource = (resourceOnly ? location.substring(PREFIX.length()) : location).replaceFirst("^/+", "");
        URL url = resource.isBlank() ? null : loader.getResource(resource);
        if (url != null && !isDirectory(url)) {
            return read(PREFIX + resource, () -> open(url));
        }
        Optional<Path> file = resourceOnly ? Optional.empty() : path(location);
        if (file.isPresent() && Files.isRegularFile(file.get())) {
            return read(file.get());
        }
        String places = "looked for \"" + resource + "\" on the class path" + closed(resource)
                + file.map(path -> " and for the file " + path.toAbsolutePath()).orElse("");
        throw failure(location, "not found: " + places, "put it under src/test/resources, or correct its name");
    }

    /**
     * Reads a survey file.
     *
     * @param file its path
     * @return the survey
     * @throws SurveyException if there is no such file, it cannot be read, or it has problems
     */
    public static Survey read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw failure(file.toString(), "no such file: " + file.toAbsolutePath(), "correct its name");
        }
        return read(file.toString(), () -> Files.newInputStream(file));
    }

    private static Survey read(String name, Source source) {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw failure(name, "cannot be read: " + e, "check its permissions");
        }
        if (bytes.length > MAX_BYTES) {
            throw failure(name, "larger than " + MAX_BYTES + " bytes", "split the survey");
        }
        return SurveyReader.read(name, bytes);
    }

    /** A named module shows its resources only where it opens their package to all. */
    private static String closed(String resource) {
        String name =
                resource.substring(0, Math.max(0, resource.lastIndexOf('/'))).replace('/', '.');
        return ModuleLayer.boot().modules().stream()
                .filter(module -> module.getPackages().contains(name) && !module.isOpen(name))
                .findFirst()
                .map(module -> " (write \"opens " + name + ";\" into the module-info.java of " + module.getName() + ")")
                .orElse("");
    }

    /** A directory on the class path opens as a list of its files. */
    private static boolean isDirectory(URL url) {
        return url.getProtocol().equals("file") && Files.isDirectory(Path.of(URI.create(url.toString())));
    }

    private static InputStream open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false); // else the jar stays open
        return connection.getInputStream();
    }

    private static Optional<Path> path(String location) {
        try {
            return Optional.of(Path.of(location));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static SurveyException failure(String name, String fault, String remedy) {
        return new SurveyException(List.of(new SurveyException.Problem(name, "", 0, fault, remedy)));
    }

    private interface Source {
        InputStream open() throws IOException;
    }
}
