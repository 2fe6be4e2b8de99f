package org.alignunit.internal.verdict.properties;

import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.bounds.Bounds;

/** A property of a model's answers beside those of people, and how each kind of reply is evidence on it. */
public sealed interface JudgedProperty permits SummedProperty, TopAnswers {
    /** {@return how many options the question of a stream has} */
    int options(int stream);

    /**
     * {@return evidence from independent replies}
     *
     * @param block replies that go through all prompt variants of a question
     * @param source single answers, or calls that each give shares
     */
    PropertyEvidence replies(PropertyRule rule, int block, ErrorSource source);

    /**
     * {@return evidence from shares that each lie between two ends, and stand for themselves}
     *
     * @param variants how many replies each stream gets
     */
    BoxEvidence intervals(PropertyRule rule, int[] variants);

    /** {@return between which values the property of any model lies} */
    Bounds possible();

    /** {@return evidence from a panel's respondents, looked at once} */
    SampleEvidence sample(PropertyRule rule);
}
