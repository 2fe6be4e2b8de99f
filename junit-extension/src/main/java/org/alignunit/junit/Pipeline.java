package org.alignunit.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.model.budget.Budget;
import org.alignunit.internal.model.calls.CallQueue;
import org.alignunit.internal.model.calls.CallThreads;
import org.alignunit.internal.model.calls.ServerMessage;
import org.alignunit.internal.model.recorded.DrawScope;
import org.alignunit.internal.model.recorded.RecordingSettings;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.model.ModelException;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A user's method as the respondent under test. */
final class Pipeline implements Respondent {
    private final Method method;
    private final Object instance;
    private final RecordingSettings recordings;
    private final Budget budget;
    private final Executor executor;
    private final CallQueue queue;

    Pipeline(Method method, Object instance, Settings settings, Budget budget) {
        Set<Class<?>> parameters = Set.copyOf(Arrays.asList(method.getParameterTypes()));
        if (!parameters.equals(Set.of(Question.class, Group.class))
                || method.getParameterCount() != 2
                || method.getReturnType() != String.class) {
            throw new ExtensionConfigurationException("@RespondentUnderTest " + method
                    + " must take a Question and a Group and return the answer as a String");
        }
        this.method = Members.open(method);
        this.instance = instance;
        this.recordings = settings.recordings();
        this.executor = CallThreads.of("alignunit-respondent");
        this.queue = CallQueue.of(settings.concurrency());
        this.budget = budget;
    }

    String name() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @Override
    public CompletableFuture<Answer> ask(Question question, Group group, int index) {
        return queue.call(() -> {
            ModelException end = budget.end();
            return end != null
                    ? CompletableFuture.failedFuture(end)
                    : CompletableFuture.supplyAsync(
                            () -> DrawScope.call(index, recordings, budget, () -> call(question, group)), executor);
        });
    }

    private Answer call(Question question, Group group) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == Question.class ? question : group)
                .toArray();
        try {
            String text = (String) method.invoke(instance, arguments);
            if (text == null) {
                throw failed(question, group, new NullPointerException("it returned null"));
            }
            return new Answer(Elicitation.readAnswer(text, question), DrawScope.answer(text), DrawScope.origins());
        } catch (InvocationTargetException e) {
            throw failed(question, group, e.getCause());
        } catch (IllegalAccessException e) {
            throw new CompletionException(e);
        }
    }

    /** A failure of the pipeline counts as an outage of a model: it is no evidence. */
    private ModelException failed(Question question, Group group, Throwable cause) {
        // a spent budget ends the test with the replies that it has, however deep in the pipeline it was noticed
        for (Throwable deeper = cause; deeper != null; deeper = deeper.getCause()) {
            if (deeper instanceof ModelException known
                    && (deeper == cause || known.kind() == ModelException.Kind.OVER_BUDGET)) {
                return known;
            }
        }
        ModelException failure = new ModelException(
                ModelException.Kind.BAD_EXCHANGE,
                "@RespondentUnderTest " + name() + " failed for question \"" + question.id() + "\" and " + group.key()
                        + ": " + ServerMessage.quote(String.valueOf(cause)));
        failure.initCause(cause);
        return failure;
    }
}
