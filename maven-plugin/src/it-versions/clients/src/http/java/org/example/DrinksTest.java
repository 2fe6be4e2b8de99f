package org.example;

import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;

class DrinksTest {
    @ModelUnderTest
    LanguageModel model() {
        return HttpModels.parse("m@" + Server.URL + "/v1");
    }

    @AlignmentTest(survey = "surveys/drinks.json", questions = "often", groups = "AGE=Young", within = 0.5)
    void drinks_what_the_young_drink() {}
}
