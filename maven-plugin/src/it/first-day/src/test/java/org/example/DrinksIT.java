package org.example;

import org.alignunit.junit.AlignmentTest;

class DrinksIT {
    @AlignmentTest(survey = "surveys/drinks.json", groups = "AGE=*", within = 0.25)
    void answers_like_each_age() {}
}
