package org.alignunit.docs;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.BeatsBaseline;
import org.alignunit.junit.KeepsGroupGaps;
import org.alignunit.junit.KeepsRefusals;
import org.alignunit.junit.KeepsSpread;
import org.alignunit.junit.KeepsTopAnswer;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.junit.WorthRespondents;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;

/** Run by {@link SnippetsTests}. */
class PropertySnippets {
    @ModelUnderTest
    static final Panel panel = Panels.read("surveys/sides-panel.json");

    // tag::gaps[]
    @AlignmentTest(survey = "surveys/sides.json", within = 0.25)
    @KeepsGroupGaps(min = 0.8, max = 1.25)
    @KeepsSpread(min = 0.8)
    void answers_like_each_side() {}
    // end::gaps[]

    // tag::own[]
    @KeepsGroupGaps(min = 0.8, max = 1.25)
    @KeepsSpread(min = 0.8, max = 1.25)
    @KeepsTopAnswer(min = 0.7)
    @KeepsRefusals(within = 0.05)
    @BeatsBaseline
    @WorthRespondents(min = 10)
    @Retention(RetentionPolicy.RUNTIME)
    @interface FaithfulPanel {}

    @AlignmentTest(survey = "surveys/sides.json", confidence = 0.9)
    @FaithfulPanel
    void answers_faithfully() {}
    // end::own[]
}
