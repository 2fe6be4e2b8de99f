package org.alignunit.maven.page.cases;

import java.util.List;
import java.util.Optional;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;

/**
 * A sample of what a test sent.
 *
 * @param question the question's id
 * @param ways in how many orders and wordings; empty where there is one
 * @param system instructions before the conversation; may be empty
 * @param user what the user says
 * @param request what is sent beside the messages
 * @param others what the user says in other orders and wordings
 * @param more how many of these are not shown; empty where all are
 */
public record SentView(
        String question,
        String ways,
        String system,
        String user,
        String request,
        List<OtherPrompt> others,
        String more) {
    static Optional<SentView> of(TestResult test) {
        return Optional.ofNullable(test.setup().prompt())
                .map((FirstPrompt prompt) -> new SentView(
                        prompt.question(),
                        prompt.ways() == 1 ? "" : ", asked in " + prompt.ways() + " orders and wordings",
                        prompt.system(),
                        prompt.user(),
                        prompt.request(),
                        prompt.others(),
                        prompt.more()));
    }
}
