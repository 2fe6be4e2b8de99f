package org.alignunit.internal.run.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;

class SharedRepliesTests {
    private static final Survey SURVEY = Surveys.read("surveys/sides.json", SharedRepliesTests.class.getClassLoader());

    private static final Question QUESTION = SURVEY.questions().get(0);
    private static final Group GROUP = SURVEY.groups().get(0);

    @Test
    void a_respondent_that_throws_leaves_no_test_case_waiting() {
        SharedReplies shared = new SharedReplies((question, group, index) -> {
            throw new StackOverflowError("broken");
        });

        List<CompletableFuture<Respondent.Answer>> both =
                List.of(shared.ask(QUESTION, GROUP, 0), shared.ask(QUESTION, GROUP, 0));

        assertThat(both).allSatisfy(answer -> assertThat(answer).isCompletedExceptionally());
    }
}
