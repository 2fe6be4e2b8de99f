package org.alignunit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The slices of published data of Meister, Guestrin and Hashimoto (2024) that some tests are held against. They have no
 * licence that would let them into the repository, so those tests are aborted where the folder is not found.
 */
public final class PublishedData {
    private static final JsonMapper JSON = new JsonMapper();

    private PublishedData() {}

    /** The folder that the system property {@code published.data} names, else one beside the repository. */
    public static Path folder() {
        Path folder = Path.of(System.getProperty("published.data", "../../shared/data/published"));
        assumeTrue(
                Files.isDirectory(folder),
                () -> "no published data in " + folder + ": name its folder with -Dpublished.data=...");
        return folder;
    }

    /** A JSON file of the folder. */
    public static JsonNode json(String file) {
        return parse(text(file));
    }

    /** A file of the folder with a JSON value a line. */
    public static List<JsonNode> lines(String file) {
        List<JsonNode> lines = new ArrayList<>();
        text(file).lines().forEach(line -> lines.add(parse(line)));
        return lines;
    }

    /** Any JSON text. */
    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
