package org.alignunit.internal.run.race;

import java.util.concurrent.CompletableFuture;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.run.CellRunner;
import org.alignunit.internal.run.Measurement;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.verdict.Evidence;

/** A cell's part of the race: it waits after each look until it is told whether to go on. Called by one thread at a time. */
final class Heat {
    private final Entrant entrant;
    private final RaceEvidence evidence;
    private CompletableFuture<Void> reached = new CompletableFuture<>();
    private CompletableFuture<Boolean> goesOn = new CompletableFuture<>();
    private CompletableFuture<Measurement> measured = new CompletableFuture<>();

    Heat(Entrant entrant) {
        this.entrant = entrant;
        this.evidence = new RaceEvidence(entrant.heat());
    }

    Entrant entrant() {
        return entrant;
    }

    Cell cell() {
        return entrant.heat();
    }

    boolean drawn() {
        return evidence.drawn();
    }

    Evidence squared() {
        return evidence.squared();
    }

    /** Starts, towards the first look. */
    void start(int looks, Cancellation cancelled, Progress progress) {
        evidence.allow(1, looks);
        measured = CellRunner.race(
                entrant.heat(), entrant.respondent(), cancelled, progress, evidence.opinions(), this::pause);
        measured.whenComplete((measurement, failure) -> reached.complete(null));
    }

    private CompletableFuture<Boolean> pause() {
        goesOn = new CompletableFuture<>();
        CompletableFuture<Boolean> next = goesOn;
        reached.complete(null);
        return next;
    }

    /** {@return completes when all replies up to the look are there, or no more come} */
    CompletableFuture<Void> reached() {
        return reached;
    }

    /** Goes on towards a further look. */
    void goOn(int look, int looks) {
        evidence.allow(look, looks);
        reached = new CompletableFuture<>();
        if (measured.isDone()) {
            reached.complete(null);
        }
        goesOn.complete(true);
    }

    /** {@return what it measured by its last look} */
    CompletableFuture<Measurement> end() {
        goesOn.complete(false);
        return measured;
    }

    boolean failed() {
        return measured.isDone() && measured.join().failure().isPresent();
    }

    /** Whether a budget ended before the look. */
    boolean cutShort() {
        return measured.isDone() && measured.join().conclusion().cutShort();
    }

    long replies() {
        return evidence.had();
    }

    /** What it was spared of the race. */
    long notAsked() {
        return cell().most() - replies();
    }
}
