package org.alignunit.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.audit.Audit;
import org.alignunit.internal.audit.AuditSettings;
import org.alignunit.internal.configuration.ProgressMode;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.model.budget.Budget;
import org.alignunit.internal.model.calls.CallQueue;
import org.alignunit.internal.model.recorded.DrawScope;
import org.alignunit.internal.model.recorded.RecordingSettings;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.run.display.ProgressDisplay;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.text.Logs;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What all alignment tests of a JUnit run share: recordings, budget and progress. At its end it warns of damaged recordings, and
 * deletes the journal of a live run in which every reply was obtained.
 */
final class Session implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private final Map<ReplyStore, RecordingMode> recordings = new ConcurrentHashMap<>();
    private final Map<String, Panel> panels = new ConcurrentHashMap<>();
    private @Nullable Budget budget;
    private @Nullable CallQueue queue;
    private @Nullable Audit audit;
    private volatile boolean unfinished;
    private final Progress progress = new Progress();
    private @Nullable ProgressDisplay display;

    static Session of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Session.class))
                .getOrComputeIfAbsent(Session.class, key -> new Session(), Session.class);
    }

    ReplyStore recordings(RecordingSettings settings) {
        ReplyStore store = settings.open();
        recordings.put(store, settings.mode());
        return store;
    }

    synchronized Budget budget(Settings settings) {
        if (budget == null) {
            budget = new Budget(settings.budget());
        }
        return budget;
    }

    /** The panel that the configuration names in a model's place, read once. */
    synchronized Optional<Panel> panel(Settings settings, ClassLoader loader) {
        Optional<String> name = settings.model().filter(model -> model.startsWith(Panels.PREFIX));
        try {
            return name.map(model -> panels.computeIfAbsent(
                    model, absent -> Panels.read(absent.substring(Panels.PREFIX.length()), loader)));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException("configuration parameter alignunit.model: " + e.getMessage());
        }
    }

    /** The queue for calls of users' own models; our HTTP client has limits for each server. */
    synchronized CallQueue queue(int places) {
        if (queue == null) {
            queue = CallQueue.of(places);
        }
        return queue;
    }

    /** The progress of the run, shown from now on unless configured otherwise. */
    synchronized Progress progress(Settings settings) {
        if (settings.progress() == ProgressMode.AUTO && display == null) {
            display = ProgressDisplay.of(progress, settings.output());
        }
        return progress;
    }

    /** The audit of the run. */
    synchronized Audit audit(Settings settings, ExtensionContext context) {
        if (audit == null) {
            audit = new Audit(AuditSettings.from(Settings.parameters(context)), recordings(settings.recordings()));
            recordings.put(audit.kept(), settings.recordings().mode());
        }
        return audit;
    }

    /** A test lacked replies: a live run keeps its journal, so that the next one resumes it. */
    void unfinished() {
        unfinished = true;
    }

    @Override
    public void close() {
        List<Runnable> steps = new ArrayList<>(List.of(this::closeDisplay, DrawScope::forget));
        recordings.forEach((store, mode) -> steps.add(() -> close(store, mode)));
        RuntimeException failure = null;
        for (Runnable step : steps) { // even if others fail
            try {
                step.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized void closeDisplay() {
        if (display != null) {
            display.close();
        }
    }

    private void close(ReplyStore store, RecordingMode mode) {
        try {
            warn(store.problems());
        } finally {
            if (mode == RecordingMode.LIVE && !unfinished) {
                store.finish();
            } else {
                store.close();
            }
        }
    }

    /** One warning: where a merge changed line ends, each line of a file is damaged. */
    private static void warn(List<String> problems) {
        if (!problems.isEmpty()) {
            String many = problems.size() == 1 ? "" : " (" + problems.size() + " damaged lines in all)";
            Logs.warn(Session.class, problems.get(0) + many);
        }
    }
}
