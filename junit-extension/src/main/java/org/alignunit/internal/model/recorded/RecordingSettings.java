package org.alignunit.internal.model.recorded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Spending;

/**
 * What the configuration says of recordings: the mode, the directories of committed recordings and of the journal of live
 * runs, and the run's name where it has one.
 */
public record RecordingSettings(RecordingMode mode, Path recordings, Path journal, Optional<String> run) {
    /** Shared by all that open a directory, so that none asks for what another is asking for. */
    private static final Map<List<?>, ReplyStore> STORES = new ConcurrentHashMap<>();

    public static RecordingSettings from(Parameters parameters) {
        return new RecordingSettings(
                parameters.get(Parameters.RECORDINGS),
                parameters.path(Parameters.RECORDINGS_DIRECTORY),
                parameters.path(Parameters.OUTPUT).resolve("journal"),
                parameters.given(Parameters.RUN));
    }

    /** {@return whether questions that nothing is kept for are put to the model} */
    public boolean asks() {
        return mode == RecordingMode.RECORD || mode == RecordingMode.LIVE;
    }

    /** {@return whether some recorded prompts are put to the model anew} */
    public boolean audits() {
        return mode == RecordingMode.AUDIT;
    }

    /** {@return the store of this mode: the journal of a live run, else the recordings; one object a directory} */
    public ReplyStore open() {
        return mode == RecordingMode.LIVE
                ? STORES.computeIfAbsent(
                        List.of(ForkLock.real(journal), run),
                        key -> ReplyStore.of(new Journal(journal, run, TestRun.ofOneBuild())))
                : STORES.computeIfAbsent(List.of(ForkLock.real(recordings)), key -> ReplyStore.in(recordings));
    }

    /** {@return the model as this mode asks it, over a store that {@link #open} gave; {@code spending} allows its calls} */
    public RecordedModel around(LanguageModel model, ReplyStore store, Supplier<Spending> spending) {
        return asks() ? RecordedModel.record(model, store, spending.get()) : RecordedModel.replay(model, store);
    }
}
