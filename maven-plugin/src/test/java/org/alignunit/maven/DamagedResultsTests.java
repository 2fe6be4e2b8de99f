package org.alignunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.alignunit.Outcome;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.RunOutput;
import org.alignunit.maven.gate.Gate;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.gate.Judged;
import org.alignunit.maven.gate.MayBeMissing;
import org.alignunit.maven.gate.ResultTable;
import org.alignunit.maven.page.Pages;
import org.alignunit.maven.page.Report;
import org.alignunit.maven.results.BuildRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a result file, the gate names what is wrong with it, and the page shows the rest. */
class DamagedResultsTests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "0",
        "1e308",
        "-1e308",
        "1e999",
        "99999999999999999999999",
        "2147483648",
        "0.5",
        "\"\"",
        "\"NaN\"",
        "\"Infinity\"",
        "\"x\"",
        "[]",
        "{}",
        "[null]",
        "[[[]]]",
        "{\"a\":null}",
        "{\"a\":-1}",
        "{\"a\":\"b\"}",
        "[{}]",
        "-0.0",
        "4.9e-324"
    };

    @TempDir
    private Path directory;

    private Path file;
    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        RunOutput output = RunOutput.of(directory, Optional.of("ours"));
        OutputFiles.RESULTS.add(
                output, "org.example.PartyIT", new ResultBuilder().text("x").build(), "1");
        OutputFiles.RESULTS.add(
                output,
                "org.example.PartyIT",
                new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build(),
                "2");
        OutputFiles.RESULTS.finish(output, "org.example.PartyIT");
        file = OutputFiles.RESULTS.file(directory, "org.example.PartyIT");
        whole = Files.readAllBytes(file);
    }

    @Test
    void bytes_that_are_changed_are_told_of() throws IOException {
        Path part = part();
        byte[] lines = Files.readAllBytes(part);
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            boolean ofPart = seed % 2 == 0;
            Files.write(file, ofPart ? whole : damaged(whole, random));
            if (ofPart) {
                Files.write(part, damaged(lines, random));
            } else {
                Files.deleteIfExists(part);
            }
            note(seed, wrong);
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void values_that_are_changed_are_told_of_or_shown() throws IOException {
        Files.delete(part());
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            JsonNode root = JSON.readTree(whole);
            change(root, random);
            Files.write(file, JSON.writeValueAsBytes(root));
            note(seed, wrong);
        }

        assertThat(wrong).isEmpty();
    }

    private void note(int seed, List<String> wrong) {
        try {
            Gate rules = new Gate(
                    new BuildRun(Optional.of("ours"), Instant.EPOCH),
                    Set.of(),
                    MayBeMissing.NOTHING,
                    Optional.empty(),
                    Optional.empty());
            GateResult gate = Judged.by(rules, directory, List.of(), Optional.empty());
            Report report = Report.of("Panel", gate, List.of(directory.resolve("surveys")));
            Pages.html(report);
            Pages.markdown(report);
            ResultTable.lines(gate.tests());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            wrong.add(seed + ": " + e + " at " + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
        }
    }

    private Path part() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(path -> path.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length());
        int to = at + random.nextInt(Math.min(200, text.length() - at));
        return (switch (random.nextInt(8)) {
                    case 0 ->
                        text.substring(0, at)
                                + (char) (text.charAt(at) ^ 1 << random.nextInt(8))
                                + text.substring(at + 1);
                    case 1 -> text.substring(0, at);
                    case 2 -> text.substring(0, at) + text.substring(to);
                    case 3 -> text.substring(0, to) + text.substring(at);
                    case 4 -> "\u00ef\u00bb\u00bf" + text;
                    case 5 -> text.substring(0, at) + "\u00c3(\u00ff\u0000" + text.substring(at);
                    case 6 -> text.replaceFirst(": *\\[", ":" + "[".repeat(5000));
                    default -> text.substring(0, at) + VALUES[random.nextInt(VALUES.length)] + text.substring(at);
                })
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Another value, or none, in place of one of the document. */
    private static void change(JsonNode root, Random random) throws IOException {
        List<JsonNode> parents = new ArrayList<>();
        collect(root, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        JsonNode value = JSON.readTree(VALUES[random.nextInt(VALUES.length)]);
        if (parent instanceof ArrayNode items) {
            items.set(random.nextInt(items.size()), value);
            return;
        }
        List<String> names = new ArrayList<>();
        parent.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(5) == 0) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (node.isContainerNode() && !node.isEmpty()) {
            parents.add(node);
            node.forEach(child -> collect(child, parents));
        }
    }
}
