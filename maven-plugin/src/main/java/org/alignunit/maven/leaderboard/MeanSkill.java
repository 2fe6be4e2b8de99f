package org.alignunit.maven.leaderboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much nearer a contender is than equal shares are, in squared distance, which does not depend on the number of answers: 1
 * for the people themselves, 0 for equal shares. Its 95 % percentile interval is from the bootstrap of {@link MeanDistance}.
 *
 * @param squared mean squared distance, by which contenders are ranked; every domain counts alike
 * @param skill 1 - squared / that of equal shares; null where the people's shares are equal
 * @param lower end of the interval; null below {@link MeanDistance#BOUNDED} questions in any domain
 * @param upper end of the interval; null likewise
 */
public record MeanSkill(
        double squared,
        @Nullable Double skill,
        @Nullable Double lower,
        @Nullable Double upper) {
    /** Of domains whose first series is the contender's squared distance, and whose second that of equal shares. */
    static MeanSkill of(List<QuestionBootstrap> domains, long seed) {
        double squared = mean(domains, 0);
        double uniform = mean(domains, 1);
        if (uniform == 0) {
            return new MeanSkill(squared, null, null, null);
        }
        double skill = 1 - squared / uniform;
        if (domains.stream().anyMatch(domain -> domain.questions() < MeanDistance.BOUNDED)) {
            return new MeanSkill(squared, skill, null, null);
        }
        double[][] drawn = MeanDistance.overDomains(domains, seed);
        double[] skills = new double[drawn[0].length];
        for (int draw = 0; draw < skills.length; draw++) {
            skills[draw] = drawn[1][draw] == 0 ? skill : 1 - drawn[0][draw] / drawn[1][draw];
        }
        double[] ends = QuestionBootstrap.percentiles(skills, MeanDistance.TAIL);
        return new MeanSkill(squared, skill, ends[0], ends[1]);
    }

    private static double mean(List<QuestionBootstrap> domains, int series) {
        return domains.stream()
                .mapToDouble(domain -> domain.mean(series))
                .average()
                .orElseThrow();
    }
}
