package org.alignunit.internal.run.cell;

import java.util.concurrent.CompletableFuture;
import org.alignunit.internal.elicitation.Opinion;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;

/** Whoever is under test: a model through an elicitation, or a user's whole pipeline. Safe for use by several threads. */
public interface Respondent {
    /**
     * Asks for one reply.
     *
     * @param question what to answer
     * @param group whom to answer like
     * @param index of the reply among all to this question and group, from 0
     * @return what came back; completes with a {@link org.alignunit.model.ModelException} if nothing can be had
     */
    CompletableFuture<Answer> ask(Question question, Group group, int index);

    /**
     * A reply and what it says.
     *
     * @param opinion what it says
     * @param reply the reply itself
     */
    record Answer(Opinion opinion, Reply reply) {}
}
