package org.alignunit.internal.elicitation.expression;

import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.means.RandomQuestions;

/** Evidence, and how an opinion on the question of an index gets into it; one of another kind than it takes counts as unread. */
public record OpinionEvidence(Evidence evidence, ObjIntConsumer<Opinion> opinions) {
    /** Adds what the evidence takes of an opinion. */
    interface Adder<T extends Opinion> {
        void add(int question, T opinion);
    }

    /** {@return evidence of single answers to questions drawn at random, again and again, with the same draws} */
    public static Supplier<OpinionEvidence> ofRandomQuestions(List<Target> targets, Rule rule, long seed) {
        Supplier<RandomQuestions> fresh = RandomQuestions.supplier(targets, rule, () -> seed);
        return () -> {
            RandomQuestions answers = fresh.get();
            return of(answers, Opinion.Choice.class, (question, opinion) -> answers.add(question, opinion.option()));
        };
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
