package org.alignunit.internal.model.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFuzzTests {
    /** It warns of each torn line. */
    private static final Logger LOG = Logger.getLogger(RecordingFile.class.getName());

    @BeforeEach
    void silence() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void restore() {
        LOG.setLevel(null);
    }

    @Test
    void damage_is_reported_and_gives_no_wrong_reply_and_no_other_failure(@TempDir Path directory) throws IOException {
        RecordingFuzz recordings = new RecordingFuzz(directory);
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < 1080; seed++) {
            String outcome = recordings.outcome(seed);
            if (!outcome.isEmpty()) {
                wrong.add(seed + ": " + outcome);
            }
        }

        assertThat(wrong).isEmpty();
    }
}
