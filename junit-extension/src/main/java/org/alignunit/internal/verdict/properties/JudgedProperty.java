package org.alignunit.internal.verdict.properties;

import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.bounds.Bounds;

/** A property of a model's answers beside those of people, and how each kind of reply is evidence on it. */
public sealed interface JudgedProperty permits SummedProperty, TopAnswers {
    /** {@return how many questions, by group, get replies} */
    int streams();

    /** {@return how many options the question of a stream has} */
    int options(int stream);

    /** {@return what turns the sum over the streams into the property} */
    Conversion scale();

    /** {@return what a stream adds to the sum where the model has these shares} */
    double at(int stream, double[] shares);

    /** {@return between which values that lies where each share lies between two ends} */
    Bounds within(int stream, double[] low, double[] high);

    /**
     * {@return evidence from independent replies}
     *
     * @param block replies that go through all prompt variants of a question
     * @param source single answers, or calls that each give shares
     */
    PropertyEvidence replies(PropertyRule rule, int block, ErrorSource source);

    /** {@return between which values the property of any model lies} */
    Bounds possible();

    /** {@return evidence from a panel's respondents, looked at once} */
    SampleEvidence sample(PropertyRule rule);
}
