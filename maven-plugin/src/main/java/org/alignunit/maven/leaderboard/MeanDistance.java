package org.alignunit.maven.leaderboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mean of plain distances with its 95 % percentile interval from a seeded bootstrap over the questions. It counts the
 * choice of questions alone: neither the respondents' error nor that of the replies.
 *
 * @param mean in the measure's range; over several domains, each counts alike
 * @param lower end of the interval; null below {@link #BOUNDED} questions in any domain
 * @param upper end of the interval; null likewise
 * @param questions how many different ones, at least 1
 * @param distances how many were averaged: one a question and group
 */
public record MeanDistance(
        double mean, @Nullable Double lower, @Nullable Double upper, int questions, int distances) {
    /** The fewest questions, of each domain, that have bounds: percentiles of fewer are far too narrow. */
    public static final int BOUNDED = QuestionBootstrap.BOUNDED;

    static final double TAIL = 0.025;

    static MeanDistance of(QuestionBootstrap questions, long seed) {
        return of(List.of(questions), seed);
    }

    /** Of the first series of several domains, each of which draws by itself. */
    static MeanDistance of(List<QuestionBootstrap> domains, long seed) {
        double mean =
                domains.stream().mapToDouble(domain -> domain.mean(0)).average().orElseThrow();
        int questions = domains.stream().mapToInt(QuestionBootstrap::questions).sum();
        int distances = domains.stream().mapToInt(QuestionBootstrap::distances).sum();
        if (domains.stream().anyMatch(domain -> domain.questions() < BOUNDED)) {
            return new MeanDistance(mean, null, null, questions, distances);
        }
        double[] bounds = QuestionBootstrap.percentiles(overDomains(domains, seed)[0], TAIL);
        return new MeanDistance(mean, bounds[0], bounds[1], questions, distances);
    }

    /** {@return by series and draw, the mean over the domains, which have the same series} */
    static double[][] overDomains(List<QuestionBootstrap> domains, long seed) {
        List<double[][]> drawn = new ArrayList<>();
        for (QuestionBootstrap domain : domains) {
            drawn.add(domain.means(seed + drawn.size()));
        }
        double[][] means = new double[drawn.get(0).length][QuestionBootstrap.RESAMPLES];
        for (double[][] each : drawn) {
            for (int s = 0; s < means.length; s++) {
                for (int draw = 0; draw < QuestionBootstrap.RESAMPLES; draw++) {
                    means[s][draw] += each[s][draw] / drawn.size();
                }
            }
        }
        return means;
    }
}
