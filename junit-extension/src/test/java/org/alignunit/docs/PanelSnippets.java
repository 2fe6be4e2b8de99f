package org.alignunit.docs;

import static org.alignunit.ReferenceKind.SAMPLED;

import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;

/** Run by {@link SnippetsTests}. */
class PanelSnippets {
    // tag::panel[]
    @ModelUnderTest
    static final Panel panel = Panels.read("surveys/tea-panel.json");

    @AlignmentTest(
            survey = "surveys/tea-waves.json",
            questions = "often",
            groups = "AGE=Young",
            reference = SAMPLED,
            within = 0.25)
    void answers_as_people_did() {}
    // end::panel[]

    // tag::wave[]
    @AlignmentTest(survey = "surveys/tea-waves.json", wave = "2018", questions = "often", groups = "AGE=Young")
    void lies_so_far_from_2018() {}
    // end::wave[]
}
