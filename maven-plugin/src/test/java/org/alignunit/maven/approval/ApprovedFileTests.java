package org.alignunit.maven.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alignunit.Outcome;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovedFileTests {
    private static final TestResult DEMOCRAT = new ResultBuilder()
            .with(r -> r.questions = List.of(
                    ResultBuilder.question("trade", 0.1),
                    ResultBuilder.question("guns", 1 / 3.0),
                    ResultBuilder.question("unread", null)))
            .with(r -> r.condition = new Condition(3, 1, 1, false, 5, false, 7L))
            .with(r -> r.prompt = new FirstPrompt("trade", "", "Trade?", List.of("Yes"), 1, 16, 0, "", 1, List.of()))
            .build();
    private static final TestResult REPUBLICAN = new ResultBuilder()
            .with(r -> r.displayName = "Republican")
            .with(r -> r.group = "POLPARTY=Republican")
            .build();

    @TempDir
    Path directory;

    private ApprovedFile file;

    @BeforeEach
    void name() {
        file = new ApprovedFile(directory.resolve("deep/approved.json"), false);
    }

    @Test
    void what_is_written_reads_back_as_it_was_approved() throws IOException {
        List<ApprovedCase> cases = approve("2026-01-01", REPUBLICAN, DEMOCRAT).cases();

        assertThat(file.read().orElseThrow()).containsExactly(cases.get(1), cases.get(0));
        ApprovedCase democrat = file.read().orElseThrow().get(0);
        assertThat(democrat.date()).isEqualTo("2026-01-01");
        assertThat(democrat.version()).isEqualTo("1.2");
        assertThat(democrat.result().id()).isEqualTo(DEMOCRAT.id());
        assertThat(democrat.result().figures().skill()).isEqualTo(0.5);
        assertThat(democrat.result().questions())
                .extracting(question -> question.id() + question.model())
                .containsExactlyInAnyOrderElementsOf(DEMOCRAT.questions().stream()
                        .map(question -> question.id() + question.model())
                        .toList());
        assertThat(file.file()).isRegularFile();
        assertThat(Files.list(file.file().getParent())).hasSize(1);
    }

    @Test
    void a_line_is_a_case_or_a_question_in_an_order_that_no_run_changes() throws IOException {
        approve("2026-01-01", REPUBLICAN, DEMOCRAT);
        List<String> lines = Files.readAllLines(file.file());
        String text = Files.readString(file.file());

        assertThat(lines).hasSize(3 + 2 + 4 + 2);
        assertThat(lines.get(4))
                .contains("\"id\":\"guns\"", "\"wording\":\"", "\"Top priority\":[0.4,0.7333333333333334]");
        assertThat(lines.get(6)).contains("\"id\":\"unread\"", "\"Top priority\":[0.4]");
        assertThat(text).doesNotContain("How urgent", "Trade?", "elapsed");
        approve("2026-01-01", DEMOCRAT, REPUBLICAN);
        assertThat(file.file()).hasContent(text);
    }

    /** So a change of one case is a change of its lines. */
    @Test
    void what_is_as_before_keeps_its_date_and_version() throws IOException {
        approve("2026-01-01", DEMOCRAT, REPUBLICAN);
        List<String> before = Files.readAllLines(file.file());
        TestResult nearer = new ResultBuilder()
                .with(r -> r.displayName = "Republican")
                .with(r -> r.group = "POLPARTY=Republican")
                .with(r -> r.questions = List.of(ResultBuilder.question("trade", 0.05)))
                .build();

        Approval approval = approve("2027-01-01", nearer, DEMOCRAT);

        assertThat(Files.readAllLines(file.file()))
                .hasSameSizeAs(before)
                .startsWith(before.subList(0, 7).toArray(String[]::new));
        assertThat(Files.readString(file.file())).containsOnlyOnce("2027-01-01");
        assertThat(approval.summary()).isEqualTo("Approved 2 test cases: 1 as before, 1 changed, 0 new; 0 no longer");
        assertThat(approve("2027-01-01", DEMOCRAT).summary())
                .isEqualTo("Approved 1 test case: 1 as before, 0 changed, 0 new; 1 no longer");
    }

    @Test
    void what_measured_nothing_is_not_approved() throws IOException {
        Approval approval = approve(
                "2026-01-01", new ResultBuilder().verdict(Outcome.ERROR, null).build());

        assertThat(approval.objections())
                .containsExactly("PartyIT.answers [Democrat, persona, sampled] measured nothing: run it again.");
    }

    @Test
    void without_a_file_nothing_was_approved_unless_one_is_named() throws IOException {
        assertThat(file.read()).isEmpty();
        assertThatThrownBy(() -> new ApprovedFile(file.file(), true).read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "There are no approved results in", "alignunit.approved", "mvn alignunit:approve");
    }

    @Test
    void a_file_that_git_holds_must_be_there() throws Exception {
        approve("2026-01-01", DEMOCRAT);
        git("init", "-q");
        assertThat(file.read()).isPresent();
        Files.delete(file.file());
        assertThat(file.read()).isEmpty();

        approve("2026-01-01", DEMOCRAT);
        git("add", ".");
        Files.delete(file.file());
        assertThatThrownBy(file::read).hasMessageContaining("which version control holds. Bring the file back");
        assertThat(file.readIfThere()).isEmpty();

        git("rm", "-q", "--cached", "deep/approved.json");
        assertThat(file.read()).isEmpty();
    }

    private void git(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        assertThat(new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    alignunit-approved-1 | alignunit-approved-9 | "schema" is "alignunit-approved-9"
                    "survey"             | "surwey"             | /cases/0/survey is missing
                    "wording"            | "wourding"           | /cases/0/questions/0/wording is missing
                    "answers":30         | "answers":"many"     | /cases/0/questions/0/answers
                    "id":"guns"          | "id":                | Unexpected character
                    [0.4,0.5]            | [0.4,0.5,0.6]        | is not the people's share and the model's
                    """)
    void a_damaged_file_is_one_error_that_names_the_place_and_the_remedy(String is, String becomes, String why)
            throws IOException {
        approve("2026-01-01", DEMOCRAT);
        Files.writeString(file.file(), Files.readString(file.file()).replace(is, becomes));

        assertThatThrownBy(file::read)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "The approved results in " + file.file() + " cannot be read", why, "version control");
    }

    @Test
    void half_a_file_is_damaged() throws IOException {
        approve("2026-01-01", DEMOCRAT);
        byte[] whole = Files.readAllBytes(file.file());
        for (int size = 0; size < whole.length - 3; size += 41) {
            Files.write(file.file(), Arrays.copyOf(whole, size));
            assertThatThrownBy(file::read).as("%d", size).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Approval approve(String date, TestResult... tests) throws IOException {
        Approval approval = Approval.of(file.readIfThere(), List.of(tests), date, "1.2");
        file.write(approval.cases());
        return approval;
    }
}
