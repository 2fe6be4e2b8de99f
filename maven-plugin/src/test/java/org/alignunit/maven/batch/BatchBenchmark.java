package org.alignunit.maven.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alignunit.internal.json.Json;

/** How long prompts take into a batch file, and results out of it; run it with a heap of 256 MB. */
final class BatchBenchmark {
    private static final double NANOS = 1e9;

    private BatchBenchmark() {}

    /** The first argument is the number of prompts, 10,000 by default. */
    public static void main(String[] arguments) throws IOException {
        int prompts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Path directory = Files.createTempDirectory("batch");
        try {
            BatchFixture fixture = new BatchFixture(directory);
            long start = System.nanoTime();
            fixture.run().write(List.of(BatchFixture.plan("http://127.0.0.1:1/v1", prompts, 1)));
            double in = (System.nanoTime() - start) / NANOS;
            Path results = results(fixture, directory);
            start = System.nanoTime();
            fixture.run().collect(results);
            double out = (System.nanoTime() - start) / NANOS;
            System.out.printf(
                    Locale.ROOT,
                    "%,d prompts: written in %.2f s, recorded in %.2f s (together at most 3 for 10,000), heap %d MB%n%s%n",
                    prompts,
                    in,
                    out,
                    Runtime.getRuntime().maxMemory() >> 20,
                    fixture.info.get(fixture.info.size() - 1));
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Path results(BatchFixture fixture, Path directory) throws IOException {
        Batch batch = fixture.only();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(new Batches(fixture.batches).requests(batch))) {
            String id = line.replaceFirst("\\{\"custom_id\":\"([\\w-]+)\",.*", "$1");
            lines.add(
                    "{\"custom_id\":" + Json.write(id)
                            + ",\"response\":{\"status_code\":200,\"body\":{\"id\":\"c\",\"model\":\"m\","
                            + "\"choices\":[{\"message\":{\"content\":\"A\"}}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":1}}}}");
        }
        return Files.write(directory.resolve("results.jsonl"), lines);
    }
}
