package org.alignunit.sample;

import java.nio.file.Path;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.recorded.Recordings;

/** Asks the same surveys of a model that is no longer available: only its recordings are left. */
class OpusIT {
    @ModelUnderTest
    static final LanguageModel OPUS =
            Recordings.in(Path.of("src/test/alignunit/recordings")).replay("opus");

    @AlignmentTest(survey = "surveys/politics.json", within = 0.2)
    void states_what_each_party_thinks() {}

    /** Asserts nothing: this model too expects Democrats to read more than they do. */
    @AlignmentTest(survey = "surveys/books.json")
    void states_what_each_party_would_read() {}
}
