package org.alignunit.docs;

// tag::first[]
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.http.HttpModels;

class DrinksIT {
    @ModelUnderTest
    static final LanguageModel MODEL = HttpModels.parse("openai:gpt-4o-mini");

    @AlignmentTest(survey = "surveys/drinks.json", groups = "AGE=*", within = 0.25)
    void drinks_what_each_age_drinks() {}
}
// end::first[]
