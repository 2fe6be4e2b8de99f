package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alignunit.internal.result.RecordingUse;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.Test;

class UsesInJUnitTests extends InJUnit {
    private static final Pattern PROMPT = Pattern.compile("\"prompt\":\"(\\p{XDigit}+)\"");
    private static final String[] RECORD = {"alignunit.recordings", "record"};

    static class Overloaded {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.2)
        void alike() {}

        @AlignmentTest(survey = "surveys/parks.json", questions = "lawns", groups = "AGE=Young", within = 0.2)
        void alike(Alignment alignment) {
            assertThat(alignment.estimate()).isNotNull();
        }
    }

    @Test
    void overloads_are_noted_apart_so_that_nothing_of_either_is_unwanted() throws IOException {
        runs.run(Overloaded.class, RECORD);

        String[] methods = {"alike()", "alike(org.alignunit.junit.Alignment)"};
        assertThat(notes()).extracting(RecordingUse::testMethod).containsExactly(methods);
        assertThat(notes())
                .allSatisfy(note -> assertThat(note.methods()).containsExactly(methods))
                .allSatisfy(note -> assertThat(note.requests()).hasSize(1));
        assertThat(unwanted()).isZero();
    }

    static class Repeated {
        @ModelUnderTest
        static final LanguageModel MODEL = ScriptedModel.stating(50, 50);

        @AlignmentTest(survey = "surveys/parks.json", questions = "trees", groups = "AGE=Young", within = 0.2)
        void young() {}
    }

    @Test
    void what_a_second_execution_with_other_orders_wants_is_added() throws IOException {
        runs.run(Repeated.class, "alignunit.recordings", "record", "alignunit.permutations", "4");
        int first = notes().get(0).requests().size();
        runs.run(Repeated.class, RECORD);

        assertThat(first).isGreaterThan(1);
        assertThat(notes()).hasSize(1);
        assertThat(unwanted()).isZero();
    }

    private long unwanted() throws IOException {
        Set<String> wanted = new HashSet<>();
        notes().forEach(note -> wanted.addAll(note.requests()));
        List<String> prompts = PROMPT.matcher(Files.readString(runs.recordings().resolve("scripted.jsonl")))
                .results()
                .map(prompt -> prompt.group(1))
                .toList();
        assertThat(prompts).isNotEmpty();
        return prompts.stream().filter(prompt -> !wanted.contains(prompt)).count();
    }

    private List<RecordingUse> notes() {
        return OutputFiles.USES.list(runs.output()).stream()
                .flatMap(file -> OutputFiles.USES.read(file).stream())
                .toList();
    }
}
