package org.alignunit.model.recorded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.alignunit.forks.ForkLock;
import org.alignunit.model.LanguageModel;

/**
 * What the configuration says of recordings.
 *
 * @param mode what becomes of a question
 * @param recordings the directory of the committed recordings
 * @param journal the directory that a live run keeps its replies in
 */
public record RecordingSettings(RecordingMode mode, Path recordings, Path journal) {
    /** Shared by all that open a directory, so that none asks for what another is asking for. */
    private static final Map<Path, Recordings> STORES = new ConcurrentHashMap<>();

    /**
     * Reads {@code alignunit.recordings} (replay by default), {@code alignunit.recordings.directory}
     * ({@code src/test/alignunit/recordings}) and {@code alignunit.output} ({@code target/alignunit}, whose
     * {@code journal} takes the replies of a live run).
     *
     * @param parameters looks a parameter up by name; a blank value is none
     * @return the settings
     * @throws IllegalArgumentException if there is no such mode
     */
    public static RecordingSettings from(Function<String, Optional<String>> parameters) {
        Function<String, Optional<String>> given =
                name -> parameters.apply(name).map(String::strip).filter(value -> !value.isEmpty());
        return new RecordingSettings(
                RecordingMode.parse(given.apply("alignunit.recordings").orElse("replay")),
                Path.of(given.apply("alignunit.recordings.directory").orElse("src/test/alignunit/recordings")),
                Path.of(given.apply("alignunit.output").orElse("target/alignunit"))
                        .resolve("journal"));
    }

    /** {@return whether questions that nothing is kept for are put to the model} */
    public boolean asks() {
        return mode == RecordingMode.RECORD || mode == RecordingMode.LIVE;
    }

    /** {@return the store of this mode: the journal of a live run, else the recordings; one object a directory} */
    public Recordings open() {
        boolean live = mode == RecordingMode.LIVE;
        Path directory = live ? journal : recordings;
        return STORES.computeIfAbsent(
                ForkLock.real(directory), key -> live ? Recordings.journal(directory) : Recordings.in(directory));
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
