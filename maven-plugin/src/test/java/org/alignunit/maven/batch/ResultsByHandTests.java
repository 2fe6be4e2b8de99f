package org.alignunit.maven.batch;

import static org.alignunit.maven.batch.BatchFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alignunit.internal.json.Json;
import org.alignunit.maven.batch.Batch.Stage;
import org.alignunit.maven.batch.provider.BatchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches without any server: an engine reads the file of requests, and writes one of results. */
class ResultsByHandTests {
    @TempDir
    private Path directory;

    private BatchFixture fixture;
    private Path results;

    @BeforeEach
    void write() throws IOException {
        fixture = new BatchFixture(directory);
        results = directory.resolve("results.jsonl");
        fixture.run().write(List.of(plan("http://127.0.0.1:1/v1", 2, 3)));
    }

    /** What vLLM's run-batch makes of the file. */
    private List<String> engine() throws IOException {
        List<String> lines = new ArrayList<>();
        Path requests = fixture.batches.resolve(fixture.only().id()).resolve("requests.jsonl");
        for (String line : Files.readAllLines(requests)) {
            String id = line.replaceFirst("\\{\"custom_id\":\"([\\w-]+)\",.*", "$1");
            assertThat(line).contains("\"method\":\"POST\",\"url\":\"/v1/chat/completions\",\"body\":{\"model\":\"m\"");
            lines.add(
                    "{\"id\":\"vllm-1\",\"custom_id\":" + Json.write(id)
                            + ",\"response\":{\"status_code\":200,\"request_id\":\"r\",\"body\":{\"id\":\"c\",\"model\":\"m\",\"choices\":"
                            + "[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
                            + Json.write(FakeProvider.text(id))
                            + "},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":1}}},\"error\":null}");
        }
        return lines;
    }

    private void collect(List<String> lines) throws IOException {
        Files.write(results, lines);
        fixture.run().collect(results);
    }

    @Test
    void the_file_that_an_engine_wrote_becomes_recordings() throws IOException {
        collect(engine());

        assertThat(fixture.recorded(2, 3)).isEqualTo(6);
        assertThat(fixture.only().stage()).isEqualTo(Stage.COLLECTED);
        assertThat(fixture.warnings).isEmpty();
    }

    @Test
    void a_batch_stays_open_until_each_request_has_a_result() throws IOException {
        List<String> lines = engine();
        collect(lines.subList(0, 4));
        assertThat(fixture.recorded(2, 3)).isEqualTo(4);
        assertThat(fixture.only().stage()).isEqualTo(Stage.WRITTEN);
        assertThat(fixture.info).last().asString().contains("4 replies recorded", "2 without a result");

        collect(lines);
        assertThat(fixture.recorded(2, 3)).isEqualTo(6);
        assertThat(fixture.only().stage()).isEqualTo(Stage.COLLECTED);
    }

    @Test
    void lines_that_are_twice_unknown_or_broken_are_told_and_the_others_recorded() throws IOException {
        List<String> lines = engine();
        lines.add(lines.get(0).replaceFirst("\"content\":\"[AB]\"", "\"content\":\"C\""));
        lines.add(lines.get(1).replaceFirst("\"custom_id\":\"", "\"custom_id\":\"x"));
        lines.add("{\"custom_id\":");
        collect(lines);

        assertThat(fixture.recorded(2, 3)).isEqualTo(6);
        assertThat(fixture.warnings)
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("line 7: a second result of", "the first one counts"))
                .anySatisfy(line -> assertThat(line).contains("line 8: the batch did not ask for x"))
                .anySatisfy(line -> assertThat(line).contains("line 9 is no result"));
    }

    /** The tests ask less than they did when the batch was written. */
    @Test
    void replies_that_nobody_wants_any_more_are_told_and_recorded() throws IOException {
        fixture.run().tellUnwanted(List.of(plan("http://127.0.0.1:1/v1", 1, 2)));
        assertThat(fixture.warnings).singleElement().asString().contains("does not want 4 of its 6 replies", "tidy");

        fixture.warnings.clear();
        fixture.run().tellUnwanted(List.of(plan("http://127.0.0.1:1/v1", 2, 3)));
        fixture.run().tellUnwanted(List.of(plan("http://127.0.0.1:2/v1", 1, 1)));
        collect(engine());
        fixture.run().tellUnwanted(List.of(plan("http://127.0.0.1:1/v1", 1, 2)));

        assertThat(fixture.warnings).isEmpty();
        assertThat(fixture.recorded(2, 3)).isEqualTo(6);
    }

    @Test
    void the_results_of_another_batch_are_refused() throws IOException {
        Files.write(
                results,
                engine().stream()
                        .map(line -> line.replace("\"custom_id\":\"", "\"custom_id\":\"0"))
                        .toList());

        assertThatThrownBy(() -> fixture.run().collect(results))
                .isInstanceOf(BatchException.class)
                .hasMessageContainingAll(results.toString(), "of no batch that is open", fixture.batches.toString());
        assertThat(fixture.recorded(2, 3)).isZero();
    }

    @Test
    void what_is_collected_twice_is_recorded_once() throws IOException {
        List<String> lines = engine();
        collect(lines.subList(0, 5));
        collect(lines.subList(0, 5));
        Path recordings = Files.list(fixture.recordings).findFirst().orElseThrow();

        assertThat(Files.readAllLines(recordings))
                .filteredOn(line -> line.contains("\"reply\":"))
                .hasSize(5);
    }
}
