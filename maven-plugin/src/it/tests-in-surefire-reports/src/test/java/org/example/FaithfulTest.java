package org.example;

import org.alignunit.Baseline;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.BeatsBaseline;
import org.alignunit.junit.KeepsGroupGaps;
import org.alignunit.junit.KeepsSpread;
import org.alignunit.junit.KeepsTopAnswer;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.junit.WorthRespondents;
import org.alignunit.model.LanguageModel;

class FaithfulTest {
    @ModelUnderTest
    static final LanguageModel MODEL = TeaTest.MODEL;

    @AlignmentTest(survey = "faithful.json")
    @KeepsGroupGaps(min = 0.8, max = 1.25)
    @KeepsSpread(min = 0.8, max = 1.25)
    @KeepsTopAnswer(min = 0.7)
    @BeatsBaseline(Baseline.UNIFORM)
    @WorthRespondents(min = 2)
    void likes_tea() {}
}
