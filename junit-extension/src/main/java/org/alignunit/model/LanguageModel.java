package org.alignunit.model;

import java.util.concurrent.CompletableFuture;

/**
 * A model that answers prompts. Implementations are safe for use by several threads.
 */
public interface LanguageModel {
    /** {@return the model's name, part of the identity of recorded replies and results} */
    String name();

    /**
     * Asks for one reply without blocking the caller for long.
     *
     * @param prompt what to ask
     * @param draw the index of this reply among the replies to the same prompt, from 0; a retry keeps it
     * @return the reply; completes with a {@link ModelException} if none can be had
     */
    CompletableFuture<Reply> ask(Prompt prompt, int draw);
}
