package org.alignunit.sample;

import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.KeepsGroupGaps;
import org.alignunit.junit.KeepsSpread;
import org.alignunit.junit.KeepsTopAnswer;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.junit.WorthRespondents;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;

/**
 * A panel of synthetic respondents that is within the threshold, and a caricature all the same: its parties are nearly twice as far
 * apart as people's. The distance is asserted, the rest is measured; {@link MisalignedIT} asserts it.
 */
class ViewsIT {
    // tag::properties[]
    @ModelUnderTest
    static final Panel panel = Panels.read("surveys/views-panel.json");

    @AlignmentTest(survey = "surveys/views.json", within = 0.35)
    @KeepsGroupGaps
    @KeepsSpread
    @KeepsTopAnswer
    @WorthRespondents
    void has_the_views_of_each_party() {}
    // end::properties[]
}
