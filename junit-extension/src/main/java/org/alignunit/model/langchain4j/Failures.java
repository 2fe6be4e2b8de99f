package org.alignunit.model.langchain4j;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import org.alignunit.model.ModelException;
import org.alignunit.model.ModelException.Kind;
import org.alignunit.model.ServerWords;

/** Tells what LangChain4j's exceptions mean. */
final class Failures {
    private Failures() {}

    static ModelException of(RuntimeException failure, String name) {
        if (failure instanceof ModelException known) {
            return known;
        }
        String said = "LangChain4j's chat model '%s' failed with %s (%s)"
                .formatted(
                        name,
                        failure.getClass().getSimpleName(),
                        ServerWords.quote(String.valueOf(failure.getMessage())));
        if (failure instanceof AuthenticationException) {
            return new ModelException(Kind.REFUSED, said + ". Give the chat model a valid key.");
        }
        if (failure instanceof ModelNotFoundException) {
            return new ModelException(Kind.REFUSED, said + ". Check the model's name and the chat model's URL.");
        }
        if (failure instanceof UnresolvedModelServerException) {
            return new ModelException(Kind.REFUSED, said + ". Check the chat model's URL.");
        }
        if (failure instanceof UnsupportedFeatureException) {
            return new ModelException(Kind.UNSUPPORTED, said + ".");
        }
        return new ModelException(
                failure instanceof RetriableException ? Kind.UNAVAILABLE : Kind.BAD_EXCHANGE, said + ".");
    }
}
