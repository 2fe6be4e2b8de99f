package org.alignunit.maven.leaderboard;

import java.util.Comparator;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;

/** A question put on behalf of a group: what one distance is of. */
record Item(String domain, String survey, String question, String group) implements Comparable<Item> {
    private static final Comparator<Item> ORDER = Comparator.comparing(Item::domain)
            .thenComparing(Item::survey)
            .thenComparing(Item::question)
            .thenComparing(Item::group);

    /** A survey without a domain is one of its own. */
    static Item of(TestResult test, QuestionResult question) {
        String domain = test.setup().domain().isEmpty()
                ? test.id().survey()
                : test.setup().domain();
        return new Item(domain, test.id().people(), question.id(), test.id().group());
    }

    /** {@return whether both are the same question, perhaps of different groups} */
    boolean sameQuestion(Item other) {
        return survey.equals(other.survey) && question.equals(other.question);
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
