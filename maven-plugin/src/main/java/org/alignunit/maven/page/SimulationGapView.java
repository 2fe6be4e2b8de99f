package org.alignunit.maven.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.comparison.SimulationGap;
import org.alignunit.maven.leaderboard.Contender;
import org.alignunit.maven.leaderboard.ModelGap;
import org.alignunit.maven.page.axis.Scale;
import org.alignunit.maven.words.CaseWords;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge-to-simulation gap on the page.
 *
 * @param group whom the model was compared with
 * @param where model, steering, survey, classes and methods
 * @param simulation the expression that answers like the group
 * @param simulated its distance
 * @param simulatedAt its place on the axis
 * @param verbalized the distance of verbalized shares
 * @param verbalizedAt its place on the axis
 * @param gap in percent, with its sign
 * @param bounds of the gap; may be empty
 * @param basis how many questions, and how much of it may be noise
 */
record SimulationGapView(
        String group,
        String where,
        String simulation,
        String simulated,
        String simulatedAt,
        String verbalized,
        String verbalizedAt,
        String gap,
        String bounds,
        String basis) {
    /** Models first, over all groups of each, then group by group: once, whichever methods measured the same. */
    static List<SimulationGapView> of(List<ModelGap> models, List<TestResult> tests, Scale scale) {
        Map<SimulationGapView, Set<String>> methods = new LinkedHashMap<>();
        SimulationGap.of(tests)
                .forEach(gap -> methods.computeIfAbsent(of(gap, scale), same -> new LinkedHashSet<>())
                        .add(gap.simulation().name().shortMethod()));
        return Stream.concat(
                        models.stream().map(gap -> of(gap, scale)),
                        methods.entrySet().stream().map(gap -> gap.getKey().in(String.join(", ", gap.getValue()))))
                .toList();
    }

    private SimulationGapView in(String methods) {
        return new SimulationGapView(
                group,
                where + " · " + methods,
                simulation,
                simulated,
                simulatedAt,
                verbalized,
                verbalizedAt,
                gap,
                bounds,
                basis);
    }

    private static SimulationGapView of(ModelGap gap, Scale scale) {
        Contender simulation = gap.simulation();
        return new SimulationGapView(
                "all groups",
                String.format(Locale.ROOT, "%s, %s", simulation.model(), CaseWords.steering(simulation.asked())),
                simulation.expression().words(),
                Figures.distance(gap.simulated()),
                scale.at(gap.simulated()),
                Figures.distance(gap.verbalized()),
                scale.at(gap.verbalized()),
                Figures.signedPercent(gap.gap()),
                bounds(gap.lower(), gap.upper(), ModelGap.CONFIDENCE),
                Figures.counted(gap.questions(), "question") + ", " + Figures.counted(gap.groups(), "group"));
    }

    private static SimulationGapView of(SimulationGap gap, Scale scale) {
        TestResult test = gap.simulation();
        return new SimulationGapView(
                test.id().group(),
                String.format(
                        Locale.ROOT,
                        "%s, %s · %s",
                        test.id().model(),
                        CaseWords.steering(test.id().asked()),
                        test.id().people()),
                test.id().expression().words(),
                Figures.distance(gap.simulated()),
                scale.at(gap.simulated()),
                Figures.distance(gap.verbalized()),
                scale.at(gap.verbalized()),
                Figures.signedPercent(gap.gap()),
                bounds(gap.lower(), gap.upper(), test.assertion().confidence()),
                basis(gap));
    }

    private static String bounds(@Nullable Double lower, @Nullable Double upper, double confidence) {
        return lower == null || upper == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s to %s, each at %s %%",
                        Figures.signedPercent(lower),
                        Figures.signedPercent(upper),
                        Figures.plain(100 * confidence));
    }

    private static String basis(SimulationGap gap) {
        return Figures.counted(gap.questions(), "question")
                + (gap.leftOut() == 0 ? "" : ", " + Figures.count(gap.leftOut()) + " left out as not read by both")
                + (gap.noiseFloor() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; noise floor of %s %s",
                                gap.simulation().id().expression().words(),
                                Figures.distance(gap.noiseFloor())));
    }
}
