package org.alignunit.internal.model.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTests {
    @TempDir
    Path directory;

    private int calls;

    @Test
    void calls_in_flight_reserve_what_other_scripts_and_schemas_can_cost() {
        CompletableFuture<Reply> open = new CompletableFuture<>();
        LanguageModel model = model(open).within(budget(1000));

        ask(model, new Prompt("", "\u8336".repeat(300), 1, 10, 0, "")); // 300 tokens of one character each
        ask(model, new Prompt("", "\u8336".repeat(300), 1, 10, 0, ""));
        ask(model, new Prompt("", "\u8336".repeat(300), 1, 10, 0, ""));
        assertThat(calls).isEqualTo(2);

        Prompt schema = new Prompt("", "", 1, 10, 0, "{\"type\": \"object\"}".repeat(100));
        assertThat(ask(model, schema)).isCompletedExceptionally();
    }

    @ParameterizedTest
    @CsvSource({"BAD_EXCHANGE, 1", "UNSUPPORTED, 1", "UNAVAILABLE, 1", "REFUSED, 3"})
    void what_may_have_been_charged_counts_and_a_refusal_does_not(ModelException.Kind kind, int made) {
        LanguageModel model = model(CompletableFuture.failedFuture(new ModelException(kind, "no")))
                .within(budget(100));
        for (int i = 0; i < 3; i++) {
            ask(model, new Prompt("", "Tea?", 1, 50, 0, ""));
        }

        assertThat(calls).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource({"12, 9223372036854775800, 1", "9223372036854775807, 9223372036854775807, 1", "0, -50, 3", "-9, 40, 3"})
    void what_a_server_cannot_have_counted_neither_opens_the_budget_nor_pays_back(
            long prompt, long completion, int made) {
        Usage usage = new Usage(prompt, completion);
        LanguageModel model = model(
                        CompletableFuture.completedFuture(new Reply("A", List.of(), usage, "", Optional.empty())))
                .within(budget(150));
        for (int i = 0; i < 9; i++) {
            ask(model, new Prompt("", "Tea?", 1, 9, 0, ""));
        }

        assertThat(calls).isEqualTo(made);
        assertThat(usage.plus(usage)).isEqualTo(usage.plus(usage).plus(Usage.NONE));
        assertThat(usage.plus(usage).completionTokens()).isNotNegative();
    }

    @Test
    void what_processes_spent_that_ended_a_day_ago_is_dropped() throws Exception {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        String nobody = "999999999.txt"; // above the largest number that Linux gives a process
        String alive = ProcessHandle.current().pid() + ".txt";
        for (String name : List.of(nobody, "999999998.txt", alive, "build-7-0badcafe.txt", "notes.txt")) {
            Files.writeString(directory.resolve(name), "");
            if (!name.equals("999999998.txt")) {
                Files.setLastModifiedTime(directory.resolve(name), old);
            }
        }

        ask(
                model(CompletableFuture.completedFuture(Reply.of("A"))).within(budget(1000)),
                new Prompt("", "", 1, 1, 0, ""));

        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .contains("999999998.txt", alive, "build-7-0badcafe.txt", "notes.txt")
                    .hasSize(5) // and its own
                    .doesNotContain(nobody);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "begun anew", "emptied"})
    void a_jvm_whose_ledger_vanished_makes_no_further_call(String how) throws IOException {
        LanguageModel model =
                model(CompletableFuture.completedFuture(Reply.of("A"))).within(budget(1000));
        Prompt prompt = new Prompt("", "", 1, 1, 0, "");
        ask(model, prompt);
        Path ledger = ledger();
        switch (how) {
            case "deleted" -> Files.delete(ledger);
            case "emptied" -> Files.write(ledger, new byte[0]);
            default -> Files.copy(anothersLedger(), ledger, StandardCopyOption.REPLACE_EXISTING);
        }

        for (int i = 0; i < 2; i++) { // also once the file is there again
            assertThat(ask(model, prompt))
                    .completesExceptionallyWithin(Duration.ZERO)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(ModelException.class)
                    .withMessageContaining("vanished during the run")
                    .withMessageContaining("alignunit.budget.directory");
        }
        assertThat(calls).isEqualTo(1);
    }

    @Test
    void a_ledger_never_holds_less_than_its_jvm_has_spent() throws IOException {
        LanguageModel model =
                model(CompletableFuture.completedFuture(Reply.of("A"))).within(budget(3 * 34));
        Prompt prompt = new Prompt("", "", 1, 1, 0, ""); // reserves and costs 33
        ask(model, prompt);
        String earlier = Files.readString(ledger());
        ask(model, prompt);
        Files.writeString(ledger(), earlier);
        ask(model, prompt);

        assertThat(ask(model, prompt)).isCompletedExceptionally();
        assertThat(calls).isEqualTo(3);
    }

    private Path anothersLedger() throws IOException {
        Path other = Files.createDirectory(directory.resolve("other"));
        Ledger.of(other, "test").update(spent -> spent);
        try (Stream<Path> files = Files.list(other)) {
            return files.findFirst().orElseThrow();
        }
    }

    private Path ledger() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("test-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static CompletableFuture<Reply> ask(LanguageModel model, Prompt prompt) {
        return model.ask(prompt, 0);
    }

    private LanguageModel model(CompletableFuture<Reply> reply) {
        return new LanguageModel() {
            @Override
            public String name() {
                return "m";
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                calls++;
                return reply;
            }
        };
    }

    private Budget budget(int tokens) {
        Map<String, String> parameters = Map.of(
                "alignunit.budget.tokens",
                Integer.toString(tokens),
                "alignunit.budget.directory",
                directory.toString(),
                "alignunit.run",
                "test");
        return new Budget(BudgetSettings.from(new Parameters(name -> Optional.ofNullable(parameters.get(name)))));
    }
}
