package org.alignunit.maven.leaderboard;

import java.util.Comparator;
import org.alignunit.Expression;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.comparison.MatchedCase;
import org.alignunit.maven.words.CaseWords;

/**
 * A model asked in one way: what a leaderboard ranks.
 *
 * @param asked the model and how it is asked, with what belongs to the survey only where one survey was asked in several ways
 */
public record Contender(AskedModel asked) implements Comparable<Contender> {
    private static final Comparator<Contender> ORDER = Comparator.comparing(Contender::model)
            .thenComparing(Contender::told)
            .thenComparing(contender -> contender.expression().text())
            .thenComparing(Contender::condition);

    /** Whose a test is; in detail where its survey was asked in several ways. */
    static Contender of(TestResult test, boolean detailed) {
        AskedModel asked = MatchedCase.of(test).asked();
        return new Contender(detailed ? asked : MatchedCase.withoutDetails(asked));
    }

    /** {@return whether a test asks this model in this way} */
    public boolean isOf(TestResult test) {
        AskedModel tested = MatchedCase.of(test).asked();
        return asked.equals(tested) || asked.equals(MatchedCase.withoutDetails(tested));
    }

    /** {@return the model's name} */
    public String model() {
        return asked.model();
    }

    /** {@return how the group was described to it, in words} */
    public String told() {
        return CaseWords.steering(asked);
    }

    /** {@return how it told its distribution} */
    public Constant<Expression> expression() {
        return asked.expression();
    }

    /** {@return in what else it differs, in words; may be empty} */
    public String condition() {
        return CaseWords.condition(asked.condition());
    }

    @Override
    public int compareTo(Contender other) {
        return ORDER.compare(this, other);
    }
}
