package org.alignunit.report.benchmark;

import java.util.Comparator;
import org.alignunit.report.TestResult;

/**
 * A model asked in one way: what a leaderboard ranks.
 *
 * @param model its name
 * @param told how it was told of the group, in words: {@link TestResult#told()}
 * @param expression how it told its distribution, by constant name
 */
public record Contender(String model, String told, String expression) implements Comparable<Contender> {
    private static final Comparator<Contender> ORDER = Comparator.comparing(Contender::model)
            .thenComparing(Contender::told)
            .thenComparing(Contender::expression);

    static Contender of(TestResult test) {
        return new Contender(test.model(), test.told(), test.expression());
    }

    @Override
    public int compareTo(Contender other) {
        return ORDER.compare(this, other);
    }
}
