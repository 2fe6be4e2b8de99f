package org.alignunit.internal.model.recorded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;

/**
 * Damages recordings and reads them: {@code mvn -Pbenchmark -pl junit-extension test-compile exec:java
 * -Dexec.mainClass=org.alignunit.internal.model.recorded.RecordingFuzz -Dexec.args=100000}.
 */
final class RecordingFuzz {
    private static final Reply.Origin ORIGIN = new Reply.Origin(Instant.parse("2026-01-01T00:00:00Z"), "", false);
    private static final String NEW = "new";

    /** What a hostile change may hold, under a right checksum. */
    private static final String[] SEALED = {
        "\"reply\":\"",
        "\"reply\":\"x",
        "\"reply\":\"8acf\",\"draw\":99999999999999",
        "\"reply\":\"zz\",\"draw\":-1",
        "\"reply\":\"zz\",\"draw\":",
        "\"prompt\":\"",
        "\"done\":\"x\",\"draw\":",
        "\"prompt\":\"p\",\"x\":[[[[",
        "\"done\":\"HASH\",\"draw\":4294967296",
        "\"\"",
        "",
        "\"reply\":\"HASH\",\"draw\":77,\"text\":1e999",
        "\"reply\":\"HASH\",\"draw\":77",
        "\"reply\":\"HASH\",\"draw\":77,\"text\":",
        "\"reply\":\"HASH\",\"draw\":77,\"text\":\"x\",\"tokens\":[{\"token\":\"A\",\"logProbabilities\":{\"A\":\"z\"}}],\"recorded\":\"nope\"",
        "\"reply\":\"HASH\",\"draw\":77,\"text\":\"x\",\"tokens\":[7],\"promptTokens\":1,\"completionTokens\":1,\"servedBy\":\"\",\"recorded\":\"2026-01-01T00:00:00Z\",\"provenance\":\"\"",
        "\"reply\":\"HASH\",\"draw\":77,\"text\":\"x\",\"promptTokens\":1,\"completionTokens\":1,\"servedBy\":\"\",\"recorded\":\"+999999999-12-31T23:59:60Z\",\"provenance\":\"\"",
        "\"reply\":\"HASH\",\"draw\":77,\"text\":\"x\",\"promptTokens\":99999999999999999999,\"completionTokens\":null,\"servedBy\":\"\",\"recorded\":\"2026-01-01T00:00:00Z\",\"provenance\":\"\""
    };

    private final Path directory;
    private final List<Prompt> prompts = new ArrayList<>();
    private final Map<Integer, Reply> written = new LinkedHashMap<>();
    private final byte[] whole;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    RecordingFuzz(Path directory) throws IOException {
        this.directory = directory;
        try (ReplyStore store = ReplyStore.in(directory)) {
            for (int p = 0; p < 6; p++) {
                Prompt prompt = new Prompt("s" + p, "u\n\u2028\u0000\u001b" + p, 1.0, 5, p % 2, "");
                prompts.add(prompt);
                for (int draw = 0; draw < 4; draw++) {
                    store.add("m", prompt, draw, reply(p, draw));
                }
            }
        }
        whole = Files.readAllBytes(directory.resolve("m.jsonl"));
        try (ReplyStore store = ReplyStore.in(directory)) {
            for (int i = 0; i < 24; i++) {
                written.put(i, store.find("m", prompts.get(i / 4), i % 4).orElseThrow());
            }
        }
    }

    private static Reply reply(int prompt, int draw) {
        String odd = draw == 1 ? "\n{\"sum\":\"00000000\"}\u2028\u0085\r\n" : draw == 2 ? "\ud83c\udf75 \"\\" : "";
        List<TokenAlternatives> tokens = prompt % 2 == 1
                ? List.of(TokenAlternatives.of(
                        "A", -0.1, List.of(Map.entry("B", -3.0), Map.entry("\n", Double.NEGATIVE_INFINITY))))
                : List.of();
        return new Reply("reply " + prompt + " " + draw + odd, tokens, new Usage(1, 2), "m-1", Optional.of(ORIGIN));
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("damaged");
        RecordingFuzz recordings = new RecordingFuzz(directory);
        int wrong = 0;
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            String outcome = recordings.outcome(i);
            wrong += outcome.isEmpty() ? 0 : 1;
            if (!outcome.isEmpty() && wrong < 20) {
                System.out.println(i + ": " + outcome);
            }
        }
        System.out.println(wrong + " wrong; " + recordings.outcomes);
    }

    /** {@return what goes wrong with a damage; empty if the line is reported, or nothing is lost} */
    String outcome(int seed) throws IOException {
        Random random = new Random(seed);
        int kind = seed % (Damage.KINDS + 3);
        byte[] damaged = switch (kind) {
            case Damage.KINDS -> sealed(random);
            case Damage.KINDS + 1 -> resealed(random);
            case Damage.KINDS + 2 -> behindSum(random);
            default -> Damage.of(whole, kind, random);
        };
        Files.write(directory.resolve("m.jsonl"), damaged);
        ReplyStore store = ReplyStore.in(directory);
        try {
            int lost = lost(store);
            store.find("m", prompts.get(0), 77);
            if (lost > 0 && store.problems().isEmpty() && !wasDeleted(damaged)) {
                return "kind " + kind + ": " + lost + " replies are lost, and nothing is reported";
            }
            store.add("m", prompts.get(0), 1000, Reply.of(NEW));
            if (!store.find("m", prompts.get(0), 1000).orElseThrow().text().equals(NEW)) {
                return "kind " + kind + ": a new reply is not found";
            }
            outcomes.merge("kind " + kind + (lost == 0 ? " whole" : " reported"), 1, Integer::sum);
            return lost(store) > lost ? "kind " + kind + ": more is lost after a reply was added" : "";
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return "kind " + kind + ": " + e;
        } finally {
            store.close();
        }
    }

    /** Whole lines that are not there leave no trace. */
    private boolean wasDeleted(byte[] damaged) {
        List<String> lines =
                new String(whole, StandardCharsets.ISO_8859_1).lines().toList();
        return new String(damaged, StandardCharsets.ISO_8859_1).lines().allMatch(lines::contains);
    }

    private int lost(ReplyStore store) {
        int lost = 0;
        for (Map.Entry<Integer, Reply> one : written.entrySet()) {
            Optional<Reply> found = store.find("m", prompts.get(one.getKey() / 4), one.getKey() % 4);
            if (found.isPresent() && !found.get().equals(one.getValue())) {
                throw new AssertionError("a wrong reply: " + found.get() + " instead of " + one.getValue());
            }
            lost += found.isPresent() ? 0 : 1;
        }
        return lost;
    }

    private byte[] sealed(Random random) {
        String text = new String(whole, StandardCharsets.UTF_8);
        int hash = text.indexOf("\"reply\":\"") + 9;
        String fields = SEALED[random.nextInt(SEALED.length)].replace("HASH", text.substring(hash, hash + 32));
        String line = new String(RecordingLine.seal(fields), StandardCharsets.UTF_8);
        return (random.nextBoolean() ? line + text : text + line).getBytes(StandardCharsets.UTF_8);
    }

    /** A reply to another key whose fields were changed, with a right checksum. */
    private byte[] resealed(Random random) {
        String text = new String(whole, StandardCharsets.UTF_8);
        List<String> replies =
                text.lines().filter(line -> line.contains("\"reply\"")).toList();
        String line = replies.get(random.nextInt(replies.size()));
        String fields = line.substring(line.indexOf("\"reply\""), line.length() - 1)
                .replaceFirst("\"draw\":\\d", "\"draw\":77");
        int behind = fields.indexOf("77") + 2;
        String changed = fields.substring(0, behind) + Damage.otherValue(fields.substring(behind), random);
        return (text + new String(RecordingLine.seal(changed), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The quotation mark and the comma behind a checksum. */
    private byte[] behindSum(Random random) {
        byte[] damaged = whole.clone();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < whole.length - 1; i++) {
            if (whole[i] == '\n') {
                starts.add(i + 1);
            }
        }
        int at = starts.get(random.nextInt(starts.size())) + "{\"sum\":\"00000000".length() + random.nextInt(2);
        damaged[at] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }
}
