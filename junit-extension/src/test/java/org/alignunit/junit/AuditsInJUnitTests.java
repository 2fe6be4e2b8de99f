package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;
import org.alignunit.Expression;
import org.alignunit.internal.result.audit.AuditState;
import org.alignunit.internal.result.audit.AuditedPrompt;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.verdict.shift.ShiftEvidence;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditsInJUnitTests extends InJUnit {
    /** The share of A, and how the server names itself. */
    private static double share;

    private static String version;
    private static boolean down;

    /** A server that draws its answers, so that none is asked twice alike. */
    private static final class Served implements LanguageModel {
        private static final SplittableRandom RANDOM = new SplittableRandom(3);

        @Override
        public String name() {
            return "served";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            ScriptedModel.CALLS.incrementAndGet();
            if (down) {
                return CompletableFuture.failedFuture(
                        new ModelException(ModelException.Kind.UNAVAILABLE, "the server is down"));
            }
            String text;
            synchronized (RANDOM) {
                text = RANDOM.nextDouble() < share ? "A" : "B";
            }
            if (prompt.maxTokens() > 16) {
                int percent = (int) Math.round(100 * share);
                text = "{\"A\": \"%d%%\", \"B\": \"%d%%\", \"C\": \"0%%\"}".formatted(percent, 100 - percent);
            }
            return CompletableFuture.completedFuture(new Reply(text, List.of(), Usage.NONE, version, Optional.empty()));
        }
    }

    static class Sampled {
        @ModelUnderTest
        static final LanguageModel MODEL = new Served();

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = {"trees", "lawns"},
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 60)
        void young() {}
    }

    @BeforeEach
    void begin() {
        share = 0.5;
        version = "served-1";
        down = false;
    }

    private void record(Class<?> tests) {
        runs.run(tests, "alignunit.recordings", "record").testEvents().assertStatistics(s -> s.failed(0));
        ScriptedModel.CALLS.set(0);
    }

    private Path audits() {
        return runs.recordings().resolveSibling("audits");
    }

    private List<AuditedPrompt> audit(Class<?> tests, String begin, String calls) {
        Runs night = runs = runs.anew();
        night.run(
                tests,
                "alignunit.recordings",
                "audit",
                "alignunit.audit.directory",
                audits().toString(),
                "alignunit.audit.begin",
                begin,
                "alignunit.audit.calls",
                calls);
        return OutputFiles.AUDITS.readAll(night.output());
    }

    private static double log(List<AuditedPrompt> prompts) {
        return ShiftEvidence.of(prompts.stream()
                        .flatMap(prompt -> prompt.batches().stream().map(batch -> Map.entry(prompt.prompt(), batch)))
                        .toList())
                .log();
    }

    /** A history marks it: a server changes its model without another name. */
    @Test
    void results_tell_the_version_that_the_server_named_when_it_was_recorded() {
        record(Sampled.class);
        version = "served-2";
        audit(Sampled.class, "true", "60");

        assertThat(runs.result().recorded().servedBy()).isEqualTo("served-1");
    }

    @Test
    void a_model_that_is_the_same_stays_so_and_its_recordings_too() throws IOException {
        record(Sampled.class);
        byte[] before = Files.readAllBytes(runs.recordings().resolve("served.jsonl"));
        List<AuditedPrompt> found = audit(Sampled.class, "true", "60");

        assertThat(ScriptedModel.CALLS).hasValue(60);
        assertThat(found)
                .hasSize(2)
                .allSatisfy(prompt -> assertThat(prompt.state()).isEqualTo(AuditState.COMPARED));
        assertThat(found).extracting(AuditedPrompt::question).containsExactlyInAnyOrder("trees", "lawns");
        assertThat(found.get(0).recorded().replies()).isEqualTo(30);
        assertThat(found.get(0).audited().replies()).isEqualTo(30);
        assertThat(found.get(0).audited().versions()).containsExactly("served-1");
        assertThat(log(found)).isLessThan(Math.log(20));
        assertThat(Files.readAllBytes(runs.recordings().resolve("served.jsonl")))
                .isEqualTo(before);
        assertThat(runs.results()).allSatisfy(result -> {
            assertThat(result.run().replayedCalls()).isEqualTo(60);
            assertThat(result.run().calls()).isZero();
        });
    }

    @Test
    void a_change_is_found_soon_and_then_the_model_is_asked_no_more() {
        record(Sampled.class);
        share = 0.95;
        version = "served-2";
        List<AuditedPrompt> found = audit(Sampled.class, "true", "400");

        assertThat(log(found)).isGreaterThan(Math.log(20));
        assertThat(ScriptedModel.CALLS.get()).isLessThan(200);
        assertThat(found.get(0).audited().versions()).containsExactly("served-2");
        assertThat(found.get(0).recorded().versions()).containsExactly("served-1");
    }

    @Test
    void nights_add_up_and_a_reply_is_paid_for_once() {
        record(Sampled.class);
        audit(Sampled.class, "true", "30");
        List<AuditedPrompt> second = audit(Sampled.class, "false", "30");

        assertThat(ScriptedModel.CALLS).hasValue(60);
        assertThat(second)
                .allSatisfy(prompt -> assertThat(prompt.batches())
                        .extracting(ShiftEvidence.Batch::before)
                        .containsExactly(30, 45));
    }

    @Test
    void a_model_that_cannot_be_asked_is_not_unchanged() {
        record(Sampled.class);
        down = true;

        assertThat(audit(Sampled.class, "true", "30")).allSatisfy(prompt -> {
            assertThat(prompt.state()).isEqualTo(AuditState.FAILED);
            assertThat(prompt.message()).contains("the server is down");
        });
    }

    @Test
    void audits_that_vanished_are_an_error() throws IOException {
        record(Sampled.class);
        audit(Sampled.class, "true", "30");
        Files.delete(audits().resolve("served.jsonl"));

        assertThat(audit(Sampled.class, "false", "30")).isEmpty();
        assertThat(runs.results())
                .allSatisfy(result -> assertThat(result.conclusion().message())
                        .contains("There are no audits of served in " + audits())
                        .contains("-Dalignunit.audit.begin=true"));
    }

    @Test
    void audits_that_are_damaged_are_an_error() throws IOException {
        record(Sampled.class);
        audit(Sampled.class, "true", "30");
        Path file = audits().resolve("served.jsonl");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(1).replace("\"text\":\"", "\"text\":\"x")));
        audit(Sampled.class, "false", "30");

        assertThat(runs.results())
                .allSatisfy(result -> assertThat(result.conclusion().message())
                        .contains("served.jsonl are damaged: ")
                        .contains(":2: the line is not what was recorded"));
    }

    @Test
    void a_reply_that_is_gone_is_an_error() throws IOException {
        record(Sampled.class);
        audit(Sampled.class, "true", "60");
        Path file = audits().resolve("served.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeIf(line -> line.contains("\"draw\":3,"));
        Files.write(file, lines, StandardCharsets.UTF_8);
        audit(Sampled.class, "false", "30");

        assertThat(runs.results())
                .allSatisfy(
                        result -> assertThat(result.conclusion().message()).contains(" is gone. Bring the file back"));
    }

    @Test
    void recordings_made_anew_are_audited_anew() throws IOException {
        record(Sampled.class);
        share = 0.95;
        audit(Sampled.class, "true", "60");
        Files.delete(runs.recordings().resolve("served.jsonl"));
        // an audit before the new recording, by its dates
        Path file = audits().resolve("served.jsonl");
        Files.writeString(file, sealed(Files.readString(file), "2020-01-01T00:00:00Z"));
        record(Sampled.class);
        List<AuditedPrompt> found = audit(Sampled.class, "false", "30");

        assertThat(found).allSatisfy(prompt -> assertThat(prompt.batches()).hasSize(1));
        assertThat(log(found)).isLessThan(Math.log(20));
    }

    private static String sealed(String lines, String date) {
        StringBuilder all = new StringBuilder();
        for (String line : lines.split("\n")) {
            String content = line.substring("{\"sum\":\"01234567\",".length())
                    .replaceAll("\"recorded\":\"[^\"]*\"", "\"recorded\":\"" + date + "\"");
            CRC32C sum = new CRC32C();
            sum.update(content.getBytes(StandardCharsets.UTF_8));
            all.append("{\"sum\":\"%08x\",%s\n".formatted(sum.getValue(), content));
        }
        return all.toString();
    }

    static class Stated {
        @ModelUnderTest
        static final LanguageModel MODEL = new Served();

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", maxCalls = 8)
        void young() {}
    }

    @Test
    void stated_distributions_are_compared_by_their_numbers() {
        record(Stated.class);
        List<AuditedPrompt> same = audit(Stated.class, "true", "15");
        assertThat(log(same)).isLessThan(Math.log(20));
        assertThat(same.get(0).audited().shares()).containsOnly(Map.entry("Yes", 0.5), Map.entry("No", 0.5));
        share = 0.6;

        List<AuditedPrompt> moved = audit(Stated.class, "false", "60");
        assertThat(log(moved)).as(moved.toString()).isGreaterThan(Math.log(20));
    }

    static class Once {
        @ModelUnderTest
        static final LanguageModel MODEL = new Served();

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young")
        void young() {}
    }

    @Test
    void a_single_reply_is_no_distribution() {
        record(Once.class);

        assertThat(audit(Once.class, "true", "30")).singleElement().satisfies(prompt -> {
            assertThat(prompt.state()).isEqualTo(AuditState.NOT_COMPARABLE);
            assertThat(prompt.message())
                    .isEqualTo("1 of its replies are recorded, and a distribution takes at least 5");
        });
        assertThat(ScriptedModel.CALLS).hasValue(0);
    }

    static class Piped {
        @RespondentUnderTest
        String answer(Question question, Group group) {
            return "A";
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Young",
                expression = Expression.SAMPLED,
                maxCalls = 10)
        void young() {}
    }

    @Test
    void a_pipeline_is_told_as_one_that_is_not_audited() {
        assertThat(audit(Piped.class, "true", "30")).singleElement().satisfies(prompt -> {
            assertThat(prompt.state()).isEqualTo(AuditState.NOT_COMPARABLE);
            assertThat(prompt.message()).startsWith("a pipeline makes its prompts anew");
        });
    }
}
