package org.example;

import org.alignunit.Expression;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;

class TeaTest {
    @ModelUnderTest
    static final LanguageModel MODEL = HttpModels.parse("m@http://127.0.0.1:1/v1");

    @AlignmentTest(survey = "tea.json", groups = "AGE=Young", within = 0.25)
    void verbalized() {}

    @AlignmentTest(
            survey = "tea.json",
            groups = "AGE=Old",
            expression = Expression.SAMPLED,
            maxCalls = 20,
            within = 0.05)
    void sampled() {}
}
