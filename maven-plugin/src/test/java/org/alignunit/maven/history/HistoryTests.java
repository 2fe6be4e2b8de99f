package org.alignunit.maven.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTests {
    private static final TestResult ALIGNED = new ResultBuilder().build();
    private static final TestResult MISALIGNED =
            new ResultBuilder().verdict(Outcome.MISALIGNED, 0.4).build();

    @TempDir
    Path folder;

    @Test
    void each_build_appends_a_line_a_case() throws IOException {
        append("abc", "2026-01-01", ALIGNED, MISALIGNED);
        append("def", "2026-01-02", ALIGNED);

        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("{\"commit\":\"abc\",\"date\":\"2026-01-01\",\"testClass\":\"org.example.PartyIT\"")
                .contains(
                        "\"model\":\"gpt-4\"",
                        "\"verdict\":\"ALIGNED\"",
                        "\"estimate\":0.1,\"lower\":0.05,\"upper\":0.2")
                .contains("\"skill\":0.5");
        assertThat(lines.get(1)).contains("MISALIGNED");
        assertThat(lines.get(2)).contains("def", "2026-01-02");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"commit"    | {"kommit"   | line 2: commit is missing
                    "verdict":   | "verdict",: | line 2: Unexpected character
                    {"commit"    | ["commit"   | line 2:
                    """)
    void a_damaged_line_is_an_error_and_nothing_is_appended(String is, String becomes, String why) throws IOException {
        append("abc", "2026-01-01", ALIGNED, ALIGNED);
        List<String> lines = Files.readAllLines(file());
        String damaged = lines.get(0) + "\n" + lines.get(1).replace(is, becomes) + "\n";
        Files.writeString(file(), damaged);

        assertThatThrownBy(() -> append("def", "2026-01-02", ALIGNED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("history.jsonl is damaged at ", why);
        assertThat(file()).hasContent(damaged.strip());
    }

    @Test
    void half_a_line_at_the_end_is_damaged() throws IOException {
        append("abc", "2026-01-01", ALIGNED);
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> append("def", "2026-01-02", ALIGNED))
                .hasMessageContaining("in the middle of the line");
    }

    @Test
    void a_history_that_git_holds_must_be_there() throws Exception {
        append("abc", "2026-01-01", ALIGNED);
        git("init", "-q");
        git("add", ".");
        Files.delete(file());

        assertThatThrownBy(() -> append("def", "2026-01-02", ALIGNED)).hasMessageContaining("version control holds");
    }

    @Test
    void the_environment_names_the_commit() {
        assertThat(History.commit(Map.of("GITHUB_SHA", "abc"))).isEqualTo("abc");
        assertThat(History.commit(Map.of("GITHUB_SHA", " ", "CI_COMMIT_SHA", "def")))
                .isEqualTo("def");
        assertThat(History.commit(Map.of("GIT_COMMIT", "ghi"))).isEqualTo("ghi");
        assertThat(History.commit(Map.of())).isEmpty();
    }

    private void git(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private Path file() {
        return folder.resolve("history.jsonl");
    }

    private void append(String commit, String date, TestResult... tests) throws IOException {
        new History(file()).append(List.of(tests), commit, date);
    }
}
