package org.alignunit.internal.verdict.properties;

import org.alignunit.ErrorSource;

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

    /** {@return evidence from shares that each lie between two ends, one reply to each prompt variant} */
    BoxEvidence intervals(PropertyRule rule, int[] variants);

    /** {@return evidence from a panel's respondents, looked at once} */
    SampleEvidence sample(PropertyRule rule);
}
