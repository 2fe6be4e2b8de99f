package org.alignunit.maven.leaderboard;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.TestResult;

/**
 * A model asked in one way: what a leaderboard ranks.
 *
 * @param model its name
 * @param told how it was told of the group, in words: {@link TestResult#told()}
 * @param expression how it told its distribution, by constant name
 * @param condition in what else it differs, in words: {@link Condition#words()}, and {@link Condition#details()} where one
 *     survey was asked in several ways; may be empty
 */
public record Contender(String model, String told, String expression, String condition)
        implements Comparable<Contender> {
    private static final Comparator<Contender> ORDER = Comparator.comparing(Contender::model)
            .thenComparing(Contender::told)
            .thenComparing(Contender::expression)
            .thenComparing(Contender::condition);

    /** Whose a test is; in detail where its survey was asked in several ways. */
    static Contender of(TestResult test, boolean detailed) {
        Condition condition = Condition.of(test);
        String words = Stream.of(condition.words(), detailed ? condition.details() : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Contender(test.model(), test.told(), test.expression(), words);
    }

    @Override
    public int compareTo(Contender other) {
        return ORDER.compare(this, other);
    }
}
