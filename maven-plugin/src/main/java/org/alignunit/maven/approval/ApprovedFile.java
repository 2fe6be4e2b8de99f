package org.alignunit.maven.approval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;

/**
 * The file of approved results: sorted, with one line a test case and question, so that a change of one is a change of its line.
 *
 * @param file where it is, or would be
 * @param configured whether it was named, so that it must be there
 */
public record ApprovedFile(Path file, boolean configured) {
    private static final String SCHEMA = "alignunit-approved-1";
    private static final Comparator<ApprovedCase> ORDER = Comparator.comparing(
                    (ApprovedCase approved) -> approved.result().name())
            .thenComparing(approved -> approved.result().id())
            .thenComparing(approved -> approved.result().questions().get(0).id());

    /**
     * {@return the approved test cases; empty where none ever were}
     *
     * @throws IllegalArgumentException if the file is damaged, or was there before and is missing
     * @throws IOException if it cannot be read
     */
    public Optional<List<ApprovedCase>> read() throws IOException {
        if (Files.exists(file)) {
            return Optional.of(parse());
        }
        if (configured || GitIndex.holds(file)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "There are no approved results in %s, which %s. Bring the file back, or approve the results of a build anew"
                            + " (mvn alignunit:approve).",
                    file,
                    configured ? "the parameter alignunit.approved names" : "version control holds"));
        }
        return Optional.empty();
    }

    /** {@return the approved test cases; none where there is no file} */
    public List<ApprovedCase> readIfThere() throws IOException {
        return Files.exists(file) ? parse() : List.of();
    }

    private List<ApprovedCase> parse() throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!(Json.read(bytes, 0, bytes.length, Integer.MAX_VALUE) instanceof Map<?, ?> root)) {
                throw new IllegalArgumentException("it is no JSON object");
            }
            if (!SCHEMA.equals(root.get("schema"))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "\"schema\" is \"%s\", this version reads \"%s\"", root.get("schema"), SCHEMA));
            }
            if (!(root.get("cases") instanceof List<?> entries)) {
                throw new IllegalArgumentException("/cases is missing");
            }
            List<ApprovedCase> cases = new ArrayList<>();
            for (Object entry : entries) {
                String place = "/cases/" + cases.size();
                if (!(entry instanceof Map<?, ?> fields)) {
                    throw new IllegalArgumentException(place + " is no object");
                }
                Map<String, Object> named = new LinkedHashMap<>();
                fields.forEach((name, value) -> named.put(String.valueOf(name), value));
                cases.add(ApprovedFields.read(named, place));
            }
            return cases;
        } catch (JsonException e) {
            throw damaged(e.getMessage() + " at " + e.place());
        } catch (IllegalArgumentException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private IllegalArgumentException damaged(String why) {
        return new IllegalArgumentException(
                "The approved results in " + file + " cannot be read: " + why
                        + ". Bring the file back from version control, or delete it and approve the results of a build anew (mvn alignunit:approve).");
    }

    /** Writes the test cases whole, and renames the file into place. */
    public void write(List<ApprovedCase> cases) throws IOException {
        StringBuilder text = new StringBuilder("{\n  \"schema\": \"" + SCHEMA + "\",\n  \"cases\": [");
        String next = "\n";
        for (ApprovedCase approved : cases.stream().sorted(ORDER).toList()) {
            String fields = Json.write(ApprovedFields.of(approved));
            text.append(next)
                    .append("    ")
                    .append(fields, 0, fields.length() - 1)
                    .append(",\"questions\":[");
            String comma = "\n";
            for (Map<String, Object> question : ApprovedFields.questions(approved.result())) {
                text.append(comma).append("      ").append(Json.write(question));
                comma = ",\n";
            }
            text.append("]}");
            next = ",\n";
        }
        text.append("\n  ]\n}\n");
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path whole = folder.resolve("." + file.getFileName() + ".tmp");
        try {
            Files.write(whole, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
