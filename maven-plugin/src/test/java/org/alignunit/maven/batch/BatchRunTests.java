package org.alignunit.maven.batch;

import static org.alignunit.maven.batch.BatchFixture.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.internal.result.WantedReplies;
import org.alignunit.maven.batch.Batch.Stage;
import org.alignunit.maven.batch.provider.BatchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchRunTests {
    @TempDir
    private Path directory;

    private FakeProvider provider;
    private BatchFixture fixture;

    @BeforeEach
    void start() throws IOException {
        provider = new FakeProvider();
        fixture = new BatchFixture(directory);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private BatchRun run(boolean anthropic) {
        return anthropic ? fixture.anthropic(provider) : fixture.run();
    }

    private List<WantedReplies> plans(boolean anthropic, int prompts, int draws) {
        return List.of(plan(anthropic ? "anthropic" : provider.url(), prompts, draws));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_a_plan_wants_is_written_submitted_and_recorded(boolean anthropic) throws IOException {
        provider.polls = 1;
        run(anthropic).write(plans(anthropic, 3, 4));
        assertThat(fixture.only().stage()).isEqualTo(Stage.WRITTEN);
        assertThat(provider.requests).isEmpty();

        run(anthropic).submit();
        run(anthropic).collect();
        assertThat(fixture.recorded(3, 4)).isZero();
        assertThat(fixture.info).last().asString().contains("0 of 12 requests done. Collect again later");

        run(anthropic).collect();

        assertThat(fixture.recorded(3, 4)).isEqualTo(12);
        assertThat(fixture.info).last().asString().contains("12 replies recorded (12 calls, 132 tokens)");
        assertThat(fixture.warnings).isEmpty();
        assertThat(provider.asked.get(0).toString()).contains("Tea no. 0?").contains("\"model\":\"m\"");
        assertThat(provider.batches()).isEqualTo(1);
        assertThat(fixture.only().stage()).isEqualTo(Stage.COLLECTED);
        assertThat(directory.resolve("batches").resolve(fixture.only().id()))
                .isDirectoryContaining("glob:**/batch.json");
        assertThat(directory
                        .resolve("batches")
                        .resolve(fixture.only().id())
                        .toFile()
                        .list())
                .hasSize(1);
    }

    @Test
    void what_is_recorded_or_under_way_is_not_written_again() throws IOException {
        fixture.run().write(plans(false, 2, 3));
        fixture.run().write(plans(false, 2, 5));

        List<Batch> all = new Batches(fixture.batches).all();
        assertThat(all).extracting(Batch::requests).containsExactlyInAnyOrder(6, 4);

        fixture.run().submit();
        fixture.run().collect();
        fixture.run().write(plans(false, 2, 5));

        assertThat(fixture.recorded(2, 5)).isEqualTo(10);
        assertThat(new Batches(fixture.batches).all()).hasSize(2);
        assertThat(fixture.info).last().asString().contains("Nothing to write");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void failed_and_expired_requests_are_told_one_by_one_and_wanted_again(boolean anthropic) throws IOException {
        provider.fails = place -> place == 1;
        provider.expires = place -> place == 2;
        run(anthropic).write(plans(anthropic, 1, 5));
        run(anthropic).submit();
        run(anthropic).collect();

        assertThat(fixture.recorded(1, 5)).isEqualTo(3);
        assertThat(fixture.info)
                .last()
                .asString()
                .contains("3 replies recorded (3 calls, 33 tokens), 1 failed, 1 expired");
        assertThat(fixture.warnings)
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("-1 failed: ", "the prompt is too long"))
                .anySatisfy(line -> assertThat(line).contains("-2 expired before the model was asked"));

        provider.fails = place -> false;
        provider.expires = place -> false;
        run(anthropic).write(plans(anthropic, 1, 5));
        run(anthropic).submit();
        run(anthropic).collect();

        assertThat(fixture.recorded(1, 5)).isEqualTo(5);
        assertThat(provider.charged).isEqualTo(5);
    }

    @Test
    void what_a_model_does_not_take_is_left_out_of_the_next_batch() throws IOException {
        provider.fails = place -> true;
        provider.complaint = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.";
        fixture.run().write(plans(false, 1, 1));
        fixture.run().submit();
        fixture.run().collect();
        assertThat(fixture.warnings)
                .anySatisfy(line -> assertThat(line)
                        .contains("the next batch asks the model without " + ModelQuirk.COMPLETION_TOKENS));

        provider.fails = place -> false;
        fixture.run().write(plans(false, 1, 1));
        fixture.run().submit();
        fixture.run().collect();

        assertThat(provider.asked.get(0).toString()).contains("\"max_tokens\"");
        assertThat(provider.asked.get(1).toString()).contains("\"max_completion_tokens\"");
        assertThat(fixture.recorded(1, 1)).isEqualTo(1);
    }

    @Test
    void a_batch_that_is_refused_as_a_whole_is_an_error_and_wanted_again() throws IOException {
        provider.refuses = true;
        fixture.run().write(plans(false, 2, 1));
        fixture.run().submit();

        assertThatThrownBy(() -> fixture.run().collect())
                .isInstanceOf(BatchException.class)
                .hasMessageContainingAll("took none of its requests", "line 1 lacks a model", "Nothing was paid");

        fixture.run().write(plans(false, 2, 1));
        assertThat(new Batches(fixture.batches).all())
                .extracting(Batch::stage)
                .containsExactlyInAnyOrder(Stage.COLLECTED, Stage.WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_submission_whose_answer_was_lost_is_found_at_the_provider(boolean anthropic) throws IOException {
        provider.hangsUp = true;
        run(anthropic).write(plans(anthropic, 2, 2));
        assertThatThrownBy(() -> run(anthropic).submit()).isInstanceOf(IOException.class);
        assertThat(fixture.only().stage()).isEqualTo(Stage.SUBMITTING);

        run(anthropic).collect();
        assertThat(fixture.warnings).last().asString().contains("its submission was cut short");
        run(anthropic).submit();
        run(anthropic).collect();

        assertThat(provider.batches()).isEqualTo(1);
        assertThat(fixture.recorded(2, 2)).isEqualTo(4);
    }

    @Test
    void a_gateway_that_fails_after_the_provider_took_a_batch_makes_no_second_one() throws IOException {
        provider.failsBehind = true;
        fixture.run().write(plans(false, 2, 2));
        assertThatThrownBy(() -> fixture.run().submit())
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("502", "the provider may have taken what was sent");

        fixture.with("alignunit.budget.calls", "1").run().submit(); // what is there already needs no budget
        fixture.run().collect();

        assertThat(provider.batches()).isEqualTo(1);
        assertThat(fixture.recorded(2, 2)).isEqualTo(4);
    }

    @Test
    void a_key_that_is_refused_names_where_it_comes_from_and_changes_nothing() throws IOException {
        fixture.run().write(plans(false, 1, 1));
        provider.statuses.add(401);

        assertThatThrownBy(() -> fixture.run().submit())
                .isInstanceOf(BatchException.class)
                .hasMessageContainingAll("401", "ALIGNUNIT_API_KEY");
        assertThat(fixture.only().stage()).isEqualTo(Stage.WRITTEN);
        assertThat(provider.keys).containsOnly("Bearer key-1");

        fixture.run().submit();
        assertThat(fixture.only().stage()).isEqualTo(Stage.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void results_are_asked_for_again_where_a_gateway_fails(boolean anthropic) throws IOException {
        run(anthropic).write(plans(anthropic, 1, 2));
        run(anthropic).submit();
        provider.failingDownloads = 1;

        run(anthropic).collect();

        assertThat(fixture.recorded(1, 2)).isEqualTo(2);
    }

    @Test
    void a_busy_provider_is_asked_again_and_one_without_batches_is_named() throws IOException {
        provider.statuses.addAll(List.of(503, 429, 500));
        fixture.run().write(plans(false, 1, 1));
        fixture.run().submit();
        assertThat(fixture.only().stage()).isEqualTo(Stage.SUBMITTED);

        provider.statuses.add(404);
        assertThatThrownBy(() -> fixture.run().collect())
                .isInstanceOf(BatchException.class)
                .hasMessageContaining("takes no batches, or no longer knows this one");
    }

    @Test
    void budgets_reserve_the_most_a_batch_can_cost_until_it_is_collected() throws IOException {
        fixture.with("alignunit.budget.calls", "10").run().write(plans(false, 1, 6));
        fixture.run().submit();
        fixture.run().write(plans(false, 1, 11));
        assertThatThrownBy(() -> fixture.run().submit())
                .isInstanceOf(BatchException.class)
                .hasMessageContainingAll("may cost 5 calls", "the others 6 calls", "alignunit.budget.calls = 10");
        assertThat(provider.batches()).isEqualTo(1);

        provider.expires = place -> place > 1;
        fixture.run().collect();
        fixture.run().submit();

        assertThat(provider.batches()).isEqualTo(2);
    }

    @Test
    void dollars_count_at_the_price_of_batches() throws IOException {
        fixture.with("alignunit.price.prompt", "1000000").with("alignunit.price.completion", "0");
        fixture.run().write(plans(false, 1, 1));
        int tokens = (int) fixture.only().cost().usage().promptTokens();
        fixture.with("alignunit.budget.usd", String.valueOf(tokens / 2.0 - 1));
        assertThatThrownBy(() -> fixture.run().submit()).hasMessageContaining("alignunit.budget.usd");

        fixture.with("alignunit.budget.usd", String.valueOf(tokens / 2.0)).run().submit();
        assertThat(fixture.only().stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void a_damaged_batch_names_its_file() throws IOException {
        fixture.run().write(plans(false, 1, 1));
        Path state = fixture.batches.resolve(fixture.only().id()).resolve("batch.json");
        Files.writeString(state, "{\"schema\":\"alignunit-batch-1\"}");

        assertThatThrownBy(() -> fixture.run().submit())
                .isInstanceOf(BatchException.class)
                .hasMessageContainingAll(state.toString(), "\"model\" is missing", "Bring it back");
    }
}
