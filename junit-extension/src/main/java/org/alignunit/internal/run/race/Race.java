package org.alignunit.internal.run.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.RaceEnd;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.run.CellRunner;
import org.alignunit.internal.run.Feasibility;
import org.alignunit.internal.run.Measurement;
import org.alignunit.internal.run.progress.Progress;
import org.alignunit.internal.verdict.squared.Elimination;
import org.alignunit.internal.verdict.squared.LogMoments;

/**
 * The race of a test's configurations for the one nearest to people. All are asked for the replies of a look at once; those that are shown
 * to be farther than another are asked no more. The one left, or the one with the least estimate of those left, is asked the other questions
 * for its verdict. A configuration of which a reply could not be obtained is out.
 */
public final class Race {
    private static final int LOOKS = 5;

    private final List<Heat> heats = new ArrayList<>();
    private final List<Configuration> configurations = new ArrayList<>();
    private final List<Configuration> left = new ArrayList<>();
    private final Elimination elimination;
    private final Cancellation cancelled;
    private final Progress progress;

    private Race(double alpha, List<Entrant> entrants, Cancellation cancelled, Progress progress) {
        this.cancelled = cancelled;
        this.progress = progress;
        Map<String, List<Heat>> byName = new LinkedHashMap<>();
        for (Entrant entrant : entrants) {
            Heat heat = new Heat(entrant);
            heats.add(heat);
            byName.computeIfAbsent(entrant.configuration(), name -> new ArrayList<>())
                    .add(heat);
        }
        LogMoments moments = new LogMoments();
        byName.forEach((name, own) -> configurations.add(new Configuration(name, own, moments)));
        left.addAll(configurations);
        elimination = new Elimination(alpha, configurations.size(), drawn() ? LOOKS : 1);
    }

    /** Whether further replies tell more of any configuration. */
    private boolean drawn() {
        return heats.stream().anyMatch(Heat::drawn);
    }

    /** {@return the looks of a race in which replies are drawn, so that the bounds of each share the error rate} */
    public static int looks() {
        return LOOKS;
    }

    /**
     * {@return the measurements of the entrants, in their order: of the chosen configuration its verdicts, of the others what was
     * measured in the race}
     *
     * @param alpha probability allowed for losing the nearest
     * @param entrants each configuration with the same groups, in the same order
     */
    public static CompletableFuture<List<Measurement>> run(
            double alpha, List<Entrant> entrants, Cancellation cancelled, Progress progress) {
        if (entrants.stream().noneMatch(each -> Feasibility.of(each.verdict()).decidable())) {
            List<CompletableFuture<Measurement>> undecidable = entrants.stream() // so nothing is asked
                    .map(each -> CellRunner.run(each.verdict(), each.respondent(), cancelled, progress))
                    .toList();
            return all(undecidable.stream()).thenApply(done -> joined(undecidable));
        }
        Race race = new Race(alpha, entrants, cancelled, progress);
        race.heats.forEach(heat -> heat.start(race.elimination.looks(), cancelled, progress));
        return race.look(1).thenCompose(end -> race.finish());
    }

    private CompletableFuture<Void> look(int look) {
        return all(left.stream().flatMap(each -> each.heats().stream()).map(Heat::reached))
                .thenCompose(reached -> {
                    left.removeIf(each -> !each.intact());
                    boolean cutShort = left.stream().anyMatch(Configuration::cutShort);
                    if (!cutShort) {
                        left.removeAll(elimination.farther(left));
                    }
                    if (cutShort || left.size() < 2 || look == elimination.looks()) {
                        return CompletableFuture.completedFuture(null);
                    }
                    left.forEach(each -> each.heats().forEach(heat -> heat.goOn(look + 1, elimination.looks())));
                    return look(look + 1);
                });
    }

    private CompletableFuture<List<Measurement>> finish() {
        Optional<Configuration> chosen = left.stream().min(Comparator.comparingDouble(Configuration::estimate));
        List<CompletableFuture<Measurement>> raced =
                heats.stream().map(Heat::end).toList();
        List<CompletableFuture<Measurement>> verdicts = chosen.map(Configuration::heats).orElse(List.of()).stream()
                .map(heat ->
                        CellRunner.run(heat.entrant().verdict(), heat.entrant().respondent(), cancelled, progress))
                .toList();
        return all(Stream.concat(raced.stream(), verdicts.stream())).thenApply(done -> {
            List<Measurement> measurements = new ArrayList<>(joined(raced));
            for (Configuration each : configurations) {
                RaceResult common = result(each, chosen);
                for (int group = 0; group < each.heats().size(); group++) {
                    Heat heat = each.heats().get(group);
                    int place = heats.indexOf(heat);
                    Measurement own = measurements.get(place);
                    boolean won = chosen.filter(each::equals).isPresent();
                    Measurement last = won ? verdicts.get(group).join().costing(own.cost()) : own;
                    long others = won || verdicts.isEmpty()
                            ? 0
                            : replies(verdicts.get(group).join());
                    measurements.set(place, last.after(common.of(heat.replies(), heat.notAsked() + others)));
                }
            }
            return measurements;
        });
    }

    private RaceResult result(Configuration each, Optional<Configuration> chosen) {
        RaceEnd end = chosen.filter(each::equals).isPresent()
                ? RaceEnd.CHOSEN
                : left.contains(each) ? RaceEnd.UNDECIDED : each.intact() ? RaceEnd.LOST : RaceEnd.UNFINISHED;
        boolean measured = each.intact() && !each.cutShort();
        double alpha = elimination.alpha() / 2 / elimination.looks();
        return new RaceResult(
                Constant.of(end),
                chosen.map(Configuration::name).orElse(null),
                configurations.size(),
                left.size(),
                0,
                0,
                drawn() ? 1 - elimination.alpha() : null,
                measured ? each.estimate() : null,
                measured ? each.lower(alpha) : null,
                measured ? each.upper(alpha) : null);
    }

    private static long replies(Measurement measurement) {
        return measurement.questions().stream()
                .mapToLong(question -> question.replies().all())
                .sum();
    }

    private static List<Measurement> joined(List<CompletableFuture<Measurement>> measurements) {
        return measurements.stream().map(CompletableFuture::join).toList();
    }

    private static CompletableFuture<Void> all(Stream<? extends CompletableFuture<?>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }
}
