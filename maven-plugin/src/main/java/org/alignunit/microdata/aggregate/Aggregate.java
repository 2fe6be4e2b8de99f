package org.alignunit.microdata.aggregate;

import java.util.List;
import org.alignunit.microdata.table.Value;

/**
 * Sums of weights by profile, question and code.
 *
 * @param totals all people by profile, whatever they answered
 * @param answers the answers to each question of the plan
 * @param pairs the answers to each pair of questions of the plan
 */
public record Aggregate(List<Total> totals, List<List<AnswerSums>> answers, List<List<PairSums>> pairs) {
    /** An aggregate of a plan without pairs. */
    public Aggregate(List<Total> totals, List<List<AnswerSums>> answers) {
        this(totals, answers, List.of());
    }

    /** Copies the lists. */
    public Aggregate {
        pairs = List.copyOf(pairs);
        totals = List.copyOf(totals);
        answers = List.copyOf(answers);
    }

    /**
     * The people of a profile.
     *
     * @param largest the largest weight of one of them
     */
    public record Total(Profile profile, Sums sums, double largest) {}

    /** The people of a profile who have a code in the column of a question. */
    public record AnswerSums(Profile profile, Value code, Sums sums) {}

    /** The people of a profile who have a code in the column of each question of a pair. */
    public record PairSums(Profile profile, Value first, Value second, Sums sums) {}
}
