package org.alignunit.microdata.imports.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.json.JsonValue;

/**
 * The mappings of a module and the survey files that an import made of them.
 *
 * @param module the module's folder
 * @param dataFolders where microdata may lie
 */
public record ImportedFiles(Path module, List<Path> dataFolders) {
    private static final String JSON = ".json";
    private static final String IMPORT = "run mvn alignunit:import";
    private static final Set<String> LARGE =
            Set.of("/questions", "/groups", "/references", "/sensitivity", "/crosstabs");

    /** Copies the list. */
    public ImportedFiles {
        dataFolders = List.copyOf(dataFolders);
    }

    /** The folder of the mappings. */
    public Path mappings() {
        return module.resolve("src/test/alignunit/imports");
    }

    /** The survey file of a mapping. */
    public Path survey(Path mapping) {
        return surveys().resolve(mapping.getFileName().toString());
    }

    /** The folder of the survey files. */
    public Path surveys() {
        return module.resolve("src/test/resources/surveys");
    }

    /** A file as the module names it, alike on every system. */
    public String name(Path file) {
        return module.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    /** A file of microdata, in the first folder that has it. */
    public Optional<Path> data(String file) {
        return dataFolders.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The mapping files, in the order of their names. */
    public List<Path> mappingFiles() throws IOException {
        return files(mappings());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(JSON) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    /** Mappings and survey files that do not belong together, a line each. */
    public List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        List<Path> mappings = mappingFiles();
        for (Path mapping : mappings) {
            if (!Files.exists(survey(mapping))) {
                faults.add(name(mapping) + " has no survey file " + name(survey(mapping)) + "; " + IMPORT);
            }
        }
        for (Path survey : files(surveys())) {
            check(survey, mappings, faults);
        }
        return faults;
    }

    private void check(Path survey, List<Path> mappings, List<String> faults) throws IOException {
        byte[] bytes = Files.readAllBytes(survey);
        boolean mapped = mappings.contains(mappings().resolve(survey.getFileName()));
        JsonValue provenance;
        try {
            provenance = Json.document(bytes, LARGE, (pointer, text) -> {}).get("provenance");
        } catch (JsonException e) {
            if (mapped) {
                faults.add(name(survey) + " is no JSON; " + IMPORT);
            }
            return;
        }
        JsonValue mapping = provenance.get("mapping");
        if (!mapping.get("file").text().isPresent()) {
            if (mapped) {
                faults.add(name(survey) + " was not made by an import, though there is a mapping of its name; " + IMPORT
                        + ", or rename one of them");
            }
            return;
        }
        Path source = module.resolve(mapping.get("file").text().get());
        if (!Files.exists(source)) {
            faults.add(name(survey) + " was made of " + name(source)
                    + ", which is gone; bring it back, or delete the survey file");
            return;
        }
        String hash = Hashes.ofText(new String(Files.readAllBytes(source), StandardCharsets.UTF_8));
        if (!hash.equals(mapping.get("sha256").text().orElse(""))) {
            faults.add(name(source) + " has changed since " + name(survey) + " was made of it; " + IMPORT);
        } else if (!SurveyText.isAsWritten(new String(bytes, StandardCharsets.UTF_8))) {
            faults.add(
                    name(survey) + " was edited after the import; change " + name(source) + " instead, and " + IMPORT);
        }
        checkData(survey, provenance.get("data"), faults);
    }

    /** Microdata need not be there; if they are, they must be those that were imported. */
    private void checkData(Path survey, JsonValue data, List<String> faults) throws IOException {
        String file = data.get("file").text().orElse("");
        String expected = data.get("sha256").text().orElse("");
        if (file.isEmpty() || expected.isEmpty()) {
            return;
        }
        Path path = data(file).orElse(null);
        if (path == null) {
            return;
        }
        String found = Hashes.ofFile(path);
        if (!found.equals(expected)) {
            faults.add(path + " is not the file that " + name(survey) + " was made of (sha256 " + found.substring(0, 8)
                    + "... instead of " + expected.substring(0, Math.min(8, expected.length()))
                    + "...); import anew (mvn alignunit:import), or bring back the old file");
        }
    }
}
