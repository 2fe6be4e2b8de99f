package org.alignunit.internal.elicitation.expression;

import java.util.function.ObjIntConsumer;
import org.alignunit.internal.verdict.Evidence;

/** Evidence, and how an opinion on the question of an index gets into it; one of another kind than it takes counts as unread. */
public record OpinionEvidence(Evidence evidence, ObjIntConsumer<Opinion> opinions) {
    /** Adds what the evidence takes of an opinion. */
    interface Adder<T extends Opinion> {
        void add(int question, T opinion);
    }

    static <T extends Opinion> OpinionEvidence of(Evidence evidence, Class<T> kind, Adder<T> adder) {
        return new OpinionEvidence(evidence, (opinion, question) -> {
            if (kind.isInstance(opinion)) {
                adder.add(question, kind.cast(opinion));
            } else {
                evidence.addUnread(question);
            }
        });
    }
}
