package org.alignunit.maven.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alignunit.maven.comparison.MatchedCase;
import org.alignunit.maven.comparison.SimulationGap;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge-to-simulation gap of a model, as {@link SimulationGap} has it for one
 * group: over all groups and surveys of which both expressions were read, each domain counting alike.
 *
 * @param simulation who answers like the groups
 * @param simulated its mean plain distance
 * @param verbalized that of the shares the same model tells
 * @param gap by the squared distances, as there
 * @param lower bound of the gap at 95 %, for the choice of questions; null below {@link MeanDistance#BOUNDED} in a domain
 * @param upper bound of the gap at 95 %; null likewise
 * @param questions how many were compared, at least 1
 * @param groups how many groups, of one survey or several, at least 2
 */
public record ModelGap(
        Contender simulation,
        double simulated,
        double verbalized,
        double gap,
        @Nullable Double lower,
        @Nullable Double upper,
        int questions,
        int groups) {
    /** Of each bound. */
    public static final double CONFIDENCE = 0.95;

    static List<ModelGap> of(Grid grid) {
        List<ModelGap> gaps = new ArrayList<>();
        for (Contender contender : grid.read().navigableKeySet()) {
            if (SimulationGap.simulates(contender.expression())) {
                between(
                                grid,
                                contender,
                                new Contender(MatchedCase.withExpression(contender.asked(), SimulationGap.KNOWLEDGE)))
                        .ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    /** Empty where both have less than two groups in common, or the ratio means nothing. */
    private static Optional<ModelGap> between(Grid grid, Contender simulation, Contender knowledge) {
        List<QuestionBootstrap> domains = new ArrayList<>();
        Set<String> groups = new TreeSet<>();
        for (NavigableSet<Item> domain : grid.domains().values()) {
            NavigableSet<Item> common = grid.readOf(knowledge, grid.readOf(simulation, domain));
            common.forEach(item -> groups.add(item.survey() + "\n" + item.group()));
            if (!common.isEmpty()) {
                domains.add(QuestionBootstrap.of(
                        common,
                        List.of(
                                item -> grid.squared(simulation, item),
                                item -> grid.squared(knowledge, item),
                                item -> grid.distance(simulation, item),
                                item -> grid.distance(knowledge, item))));
            }
        }
        double ratio = SimulationGap.ratio(mean(domains, 0), mean(domains, 1));
        if (groups.size() < 2 || !(mean(domains, 1) > 0) || !Double.isFinite(ratio)) {
            return Optional.empty();
        }
        double[] bounds = domains.stream().anyMatch(domain -> domain.questions() < MeanDistance.BOUNDED)
                ? new double[0]
                : bounds(MeanDistance.overDomains(domains, grid.seed()));
        return Optional.of(new ModelGap(
                simulation,
                mean(domains, 2),
                mean(domains, 3),
                ratio - 1,
                bounds.length == 0 ? null : Double.valueOf(bounds[0] - 1),
                bounds.length == 0 ? null : Double.valueOf(bounds[1] - 1),
                domains.stream().mapToInt(QuestionBootstrap::questions).sum(),
                groups.size()));
    }

    private static double mean(List<QuestionBootstrap> domains, int series) {
        return domains.stream()
                .mapToDouble(domain -> domain.mean(series))
                .average()
                .orElse(Double.NaN);
    }

    private static double[] bounds(double[][] means) {
        double[] ratios = means[0];
        for (int draw = 0; draw < ratios.length; draw++) {
            ratios[draw] = SimulationGap.ratio(ratios[draw], means[1][draw]);
        }
        return QuestionBootstrap.percentiles(ratios, 1 - CONFIDENCE);
    }
}
