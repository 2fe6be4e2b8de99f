package org.alignunit.model.recorded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.model.LanguageModel;

/**
 * What the configuration says of recordings.
 *
 * @param mode what becomes of a question
 * @param recordings the directory of the committed recordings
 * @param journal the directory that live runs keep their replies in
 * @param run the run's name, where it has one
 */
public record RecordingSettings(RecordingMode mode, Path recordings, Path journal, Optional<String> run) {
    /** Shared by all that open a directory, so that none asks for what another is asking for. */
    private static final Map<List<?>, Recordings> STORES = new ConcurrentHashMap<>();

    /**
     * Reads {@code alignunit.recordings} (replay by default), {@code alignunit.recordings.directory}
     * ({@code src/test/alignunit/recordings}), {@code alignunit.output} ({@code target/alignunit}, whose
     * {@code journal} takes the replies of live runs) and {@code alignunit.run}.
     *
     * @param parameters looks a parameter up by name; a blank value is none
     * @return the settings
     * @throws IllegalArgumentException if there is no such mode
     */
    public static RecordingSettings from(Function<String, Optional<String>> parameters) {
        return new RecordingSettings(
                RecordingMode.parse(given(parameters, "alignunit.recordings").orElse("replay")),
                Path.of(given(parameters, "alignunit.recordings.directory").orElse("src/test/alignunit/recordings")),
                Path.of(given(parameters, "alignunit.output").orElse("target/alignunit"), "journal"),
                given(parameters, "alignunit.run"));
    }

    private static Optional<String> given(Function<String, Optional<String>> parameters, String name) {
        String value = parameters.apply(name).orElse("").strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** {@return whether questions that nothing is kept for are put to the model} */
    public boolean asks() {
        return mode == RecordingMode.RECORD || mode == RecordingMode.LIVE;
    }

    /** {@return the store of this mode: the journal of a live run, else the recordings; one object a directory} */
    public Recordings open() {
        return mode == RecordingMode.LIVE
                ? STORES.computeIfAbsent(
                        List.of(ForkLock.real(journal), run),
                        key -> Recordings.of(new Journal(journal, run, TestRun.ofOneBuild())))
                : STORES.computeIfAbsent(List.of(ForkLock.real(recordings)), key -> Recordings.in(recordings));
    }

    /**
     * Puts a store in front of a model.
     *
     * @param model the model
     * @param store what {@link #open} gave
     * @return the model as this mode has it
     */
    public RecordedModel around(LanguageModel model, Recordings store) {
        return asks() ? RecordedModel.record(model, store) : RecordedModel.replay(model, store);
    }
}
