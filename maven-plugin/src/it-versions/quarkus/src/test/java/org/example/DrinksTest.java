package org.example;

import io.quarkus.test.junit.QuarkusTest;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;

@QuarkusTest
class DrinksTest {
    @ModelUnderTest
    static final LanguageModel MODEL = HttpModels.parse("openai:gpt-4o-mini");

    @AlignmentTest(survey = "surveys/drinks.json", within = 0.5)
    void drinks_what_people_drink() {}
}
