package org.alignunit.sample;

import static org.alignunit.Expression.SAMPLED;

import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;

/**
 * Independent single answers of a small model, TinyLlama 1.1B Chat behind llama.cpp's server, recorded with
 * {@code -Dalignunit.recordings=record}.
 */
class IndependentSamplesIT {
    @ModelUnderTest
    static final LanguageModel TINY_LLAMA = HttpModels.parse("tinyllama@http://127.0.0.1:18080/v1");

    /** Only measured: the model seldom keeps to the options, and the report shows how seldom. */
    @AlignmentTest(
            survey = "surveys/politics.json",
            questions = {"billionaires", "climate-harm"},
            expression = SAMPLED,
            maxCalls = 40)
    void answers_one_by_one() {}
}
