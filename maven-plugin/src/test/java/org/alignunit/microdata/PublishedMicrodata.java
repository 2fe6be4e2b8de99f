package org.alignunit.microdata;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Published data files that some tests read. Their licences do not let them into the repository, so those tests are
 * aborted where the folder is not found.
 */
public final class PublishedMicrodata {
    private static final JsonMapper JSON = new JsonMapper();

    private PublishedMicrodata() {}

    /** A file or folder in the one that the system property {@code published.microdata} names, else beside the repository. */
    public static Path path(String name) {
        Path folder = Path.of(System.getProperty("published.microdata", "../../shared"));
        assumeTrue(
                Files.isDirectory(folder.resolve("data/microdata")),
                () -> "no published microdata in " + folder + ": name its folder with -Dpublished.microdata=...");
        return folder.resolve(name);
    }

    /** A data file. */
    public static Path file(String name) {
        Path folder = path("data/microdata");
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : folder.resolve("small").resolve(name);
    }

    /** All files of SPSS and Stata. */
    public static List<Path> statisticalFiles() {
        try (Stream<Path> files = Files.walk(path("data/microdata"))) {
            return files.filter(file -> file.toString().matches(".*\\.(z?sav|dta)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A JSON file. */
    public static JsonNode json(String name) {
        try {
            return JSON.readTree(Files.readString(path(name)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
