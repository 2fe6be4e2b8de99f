package org.alignunit.internal.run.respondent;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;

/** Replies that several test cases have in common: each is asked for once, by the first test case that wants it. */
public final class SharedReplies implements Respondent {
    private final Respondent respondent;
    private final Map<Place, CompletableFuture<Answer>> replies = new ConcurrentHashMap<>();

    private record Place(String question, String group, int index) {}

    /** Nothing asked yet. */
    public SharedReplies(Respondent respondent) {
        this.respondent = respondent;
    }

    @Override
    public CompletableFuture<Answer> ask(Question question, Group group, int index) {
        CompletableFuture<Answer> fresh = new CompletableFuture<>();
        CompletableFuture<Answer> known = replies.putIfAbsent(new Place(question.id(), group.key(), index), fresh);
        if (known != null) {
            return known.thenApply(Answer::asShared);
        }
        try {
            respondent.ask(question, group, index).whenComplete((answer, failure) -> {
                if (failure == null) {
                    fresh.complete(answer);
                } else {
                    fresh.completeExceptionally(failure);
                }
            });
        } catch (Throwable broken) { // also an Error: other test cases may wait for the reply already
            fresh.completeExceptionally(broken);
        }
        return fresh;
    }
}
