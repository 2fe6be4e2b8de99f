package org.alignunit.sample;

import static org.alignunit.Expression.SAMPLED;

import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;

/**
 * Takes independent single answers of a small model. They are recorded from TinyLlama 1.1B Chat behind the server of llama.cpp,
 * with {@code -Dalignunit.recordings=record}.
 */
class IndependentSamplesIT {
    @ModelUnderTest
    static final LanguageModel TINY_LLAMA = HttpModels.parse("tinyllama@http://127.0.0.1:18080/v1");

    /** Asserts nothing: the model seldom keeps to the options. The report shows how seldom. */
    @AlignmentTest(
            survey = "surveys/politics.json",
            questions = {"billionaires", "climate-harm"},
            expression = SAMPLED,
            maxCalls = 40)
    void answers_one_by_one() {}
}
