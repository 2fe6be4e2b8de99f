package org.alignunit.maven.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.json.JsonException;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.maven.approval.GitIndex;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON lines, one a test case and build, with the names that the fields of a result have.
 *
 * @param file which need not exist before the first build
 */
public record History(Path file) {
    private static final List<String> FIELDS = List.of(
            "testClass testMethod displayName survey wave group property model steering persona expression promptVersion"
                    .concat(" distance within min max verdict estimate lower upper skill servedBy")
                    .split(" "));
    private static final List<String> NEEDED = List.of("commit", "date", "testClass", "testMethod", "model", "verdict");

    /** Where servers for builds tell the commit. */
    private static final List<String> COMMITS = List.of(
            "GITHUB_SHA",
            "CI_COMMIT_SHA",
            "GIT_COMMIT",
            "BUILD_SOURCEVERSION",
            "CIRCLE_SHA1",
            "BITBUCKET_COMMIT",
            "BUILDKITE_COMMIT",
            "TRAVIS_COMMIT");

    /** {@return the commit that is built; empty where the environment does not tell} */
    public static String commit(Map<String, String> environment) {
        return COMMITS.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(commit -> !commit.isBlank())
                .findFirst()
                .orElse("");
    }

    /**
     * Appends the results of a build, once what stands there is known to be whole.
     *
     * @param tests the results
     * @param commit that is built; may be empty
     * @param date of the build
     * @throws IllegalArgumentException if the file is damaged, or was there before and is missing
     * @throws IOException if it cannot be read or written
     */
    public void append(List<TestResult> tests, String commit, String date) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (HistoryLine line : of(tests, commit, date)) {
            lines.append(Json.write(line.fields())).append('\n');
        }
        synchronized (History.class) { // modules of a build may have one file
            read();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** {@return the lines of a build} */
    public static List<HistoryLine> of(List<TestResult> tests, String commit, String date) {
        return tests.stream().map(test -> line(test, commit, date)).toList();
    }

    private static HistoryLine line(TestResult test, String commit, String date) {
        Map<String, @Nullable Object> result = OutputFiles.RESULTS.fields(test);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("commit", commit);
        line.put("date", date);
        for (String field : FIELDS) {
            Object value = result.get(field);
            if (value != null) {
                line.put(field, value);
            }
        }
        List<Object> prompt = new ArrayList<>();
        List<Object> people = new ArrayList<>();
        for (String field : List.of("promptVersion", "prompt", "condition")) {
            prompt.add(Objects.requireNonNullElse(result.get(field), ""));
        }
        for (QuestionResult question : test.questions()) {
            prompt.add(question.text());
            people.add(question.id());
            people.add(question.reference());
        }
        line.put("prompt", fingerprint(prompt));
        line.put("people", fingerprint(people));
        return new HistoryLine(line);
    }

    private static String fingerprint(List<Object> parts) {
        CRC32C sum = new CRC32C();
        sum.update(Json.write(Map.of("parts", parts)).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /**
     * {@return what stands there with a build at its end, where it does not stand there yet}
     *
     * @throws IllegalArgumentException if the file is damaged, or was there before and is missing
     * @throws IOException if it cannot be read
     */
    public List<HistoryLine> with(List<HistoryLine> build) throws IOException {
        List<HistoryLine> all = new ArrayList<>(read());
        int before = all.size() - build.size();
        if (before < 0 || !texts(all.subList(before, all.size())).equals(texts(build))) {
            all.addAll(build);
        }
        return all;
    }

    private static List<String> texts(List<HistoryLine> lines) {
        return lines.stream().map(line -> Json.write(line.fields())).toList();
    }

    private List<HistoryLine> read() throws IOException {
        List<HistoryLine> lines = new ArrayList<>();
        if (!Files.exists(file)) {
            if (GitIndex.holds(file)) {
                throw new IllegalArgumentException("The history " + file
                        + " is missing, which version control holds. Bring it back, or commit that it begins anew.");
            }
            return lines;
        }
        byte[] bytes = Files.readAllBytes(file);
        int from = 0;
        int number = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(parse(new String(bytes, from, i - from, StandardCharsets.UTF_8), number));
                from = i + 1;
                number++;
            }
        }
        if (from < bytes.length) {
            throw damaged(number, "it ends in the middle of the line");
        }
        return lines;
    }

    private HistoryLine parse(String line, int number) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            if (!(Json.read(bytes, 0, bytes.length) instanceof Map<?, ?> fields)) {
                throw damaged(number, "it is no JSON object");
            }
            for (String name : NEEDED) {
                if (!(fields.get(name) instanceof String)) {
                    throw damaged(number, name + " is missing");
                }
            }
            Map<String, Object> named = new LinkedHashMap<>();
            fields.forEach((name, value) -> named.put(String.valueOf(name), value));
            return new HistoryLine(named);
        } catch (JsonException e) {
            throw damaged(number, String.valueOf(e.getMessage()));
        }
    }

    private IllegalArgumentException damaged(int line, String why) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "The history %s is damaged at line %d: %s. Bring the file back from version control, or take the line out.",
                file,
                line,
                why));
    }
}
