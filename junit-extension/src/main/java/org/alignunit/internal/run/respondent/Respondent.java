package org.alignunit.internal.run.respondent;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;

/** Whoever is under test: a model through an elicitation, or a user's whole pipeline. Safe for use by several threads. */
public interface Respondent {
    /**
     * {@return the reply of this index, from 0, among all to this question and group; completes with a {@link
     * org.alignunit.model.ModelException} where the call fails}
     */
    CompletableFuture<Answer> ask(Question question, Group group, int index);

    /**
     * A reply and what it says.
     *
     * @param origins those of kept replies that it is made of, where it is none itself
     * @param shared whether another test case asked for it
     */
    record Answer(Opinion opinion, Reply reply, List<Reply.Origin> origins, boolean shared) {
        /** A reply that was asked for. */
        public Answer(Opinion opinion, Reply reply, List<Reply.Origin> origins) {
            this(opinion, reply, origins, false);
        }

        /** A model's own reply. */
        public Answer(Opinion opinion, Reply reply) {
            this(opinion, reply, List.of());
        }

        Answer asShared() {
            return new Answer(opinion, reply, origins, true);
        }
    }
}
