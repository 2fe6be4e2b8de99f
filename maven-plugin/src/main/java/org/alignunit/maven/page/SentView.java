package org.alignunit.maven.page;

import java.util.Optional;
import org.alignunit.report.FirstPrompt;
import org.alignunit.report.TestResult;

/**
 * A sample of what a test sent.
 *
 * @param question the question's id
 * @param system instructions before the conversation; may be empty
 * @param user what the user says
 * @param request what is sent beside the messages
 */
record SentView(String question, String system, String user, String request) {
    static Optional<SentView> of(TestResult test) {
        return Optional.ofNullable(test.prompt())
                .map((FirstPrompt prompt) ->
                        new SentView(prompt.question(), prompt.system(), prompt.user(), prompt.request()));
    }
}
