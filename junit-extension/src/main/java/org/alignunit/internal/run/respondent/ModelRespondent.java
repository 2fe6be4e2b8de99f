package org.alignunit.internal.run.respondent;

import java.util.concurrent.CompletableFuture;
import org.alignunit.internal.elicitation.Ask;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.model.LanguageModel;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;

/** A bare model, asked and read by an elicitation. */
public record ModelRespondent(Elicitation elicitation, LanguageModel model) implements Respondent {
    @Override
    public CompletableFuture<Answer> ask(Question question, Group group, int index) {
        Ask ask = elicitation.ask(question, group, index);
        return model.ask(ask.prompt(), ask.draw()).thenApply(reply -> new Answer(ask.read(reply), reply));
    }
}
