package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alignunit.Expression;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Locales that write other digits or other capital letters keep and show the same. */
class LocalesInJUnitTests extends InJUnit {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    static class Panel {
        @ModelUnderTest
        final LanguageModel model = ScriptedModel.answering(0.6);

        @AlignmentTest(
                survey = "surveys/parks.json",
                expression = {Expression.SAMPLED, Expression.VERBALIZED},
                maxCalls = 60,
                within = 0.05)
        void panel() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR", "bn-BD", "tr-TR", "hi-IN-u-nu-deva", "az-AZ"})
    void records_replays_and_writes_the_same(String tag) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Runs plain = runs.anew();
        plain.run(Panel.class, "alignunit.recordings", "record", "alignunit.concurrency", "1");
        List<String> lines = recorded(plain);
        Files.delete(plain.recordings().resolve("scripted.jsonl"));
        int asked = ScriptedModel.CALLS.get();

        Locale.setDefault(Locale.forLanguageTag(tag));
        runs.run(Panel.class, "alignunit.recordings", "record", "alignunit.concurrency", "1");
        assertThat(recorded(runs)).isEqualTo(lines);
        assertThat(runs.resultFile(Panel.class)).isEqualTo(plain.resultFile(Panel.class));
        assertThat(ScriptedModel.CALLS).hasValue(2 * asked);

        Runs replay = runs.anew().anew();
        replay.run(Panel.class, "alignunit.recordings", "replay");
        assertThat(ScriptedModel.CALLS).hasValue(2 * asked);
        assertThat(replay.resultFile(Panel.class)).isEqualTo(plain.resultFile(Panel.class));
    }

    /** The lines of the recording but for when each was recorded. */
    private static List<String> recorded(Runs runs) throws IOException {
        try (Stream<Path> files = Files.list(runs.recordings())) {
            return Files.readAllLines(files.toList().get(0)).stream()
                    .map(line -> line.replaceAll("\"(sum|recorded)\":\"[^\"]*\"", ""))
                    .sorted()
                    .toList();
        }
    }
}
