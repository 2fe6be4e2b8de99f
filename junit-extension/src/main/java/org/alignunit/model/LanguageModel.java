package org.alignunit.model;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apiguardian.api.API;

/**
 * A model that answers prompts. Implementations are safe for use by several threads.
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface LanguageModel {
    /** {@return the model's name, part of the identity of recorded replies and results} */
    String name();

    /**
     * What else of this model changes a reply, beside its name and the prompt: part of the key that its replies are kept
     * under, so that a model set up otherwise does not repeat what was said before. A model that wraps another passes the
     * other's on.
     *
     * @return name to text, number, or list or map of them, in a fixed order and the same in each run; recordings hold
     *     them as they are, so that what may be private must not stand in them readably. Empty where nothing does.
     */
    default Map<String, Object> settings() {
        return Map.of();
    }

    /**
     * Asks for one reply without blocking the caller for long.
     *
     * @param prompt what to ask
     * @param draw the index of this reply among the replies to the same prompt, from 0; a retry keeps it
     * @return the reply, completed on any thread; fails with a {@link ModelException} if none can be had. Any other exception,
     *     thrown or in the future, ends the test in ERROR without another try. A model without draws of its own ignores
     *     {@code draw}
     */
    CompletableFuture<Reply> ask(Prompt prompt, int draw);

    /**
     * This model, asked within a budget. One that makes several calls for a reply, as to try again, should ask for each: then
     * none is made that is not allowed. Others need not override this.
     *
     * @param spending allows calls
     * @return a model with the same name and settings
     */
    default LanguageModel within(Spending spending) {
        LanguageModel model = this;
        return new LanguageModel() {
            @Override
            public String name() {
                return model.name();
            }

            @Override
            public Map<String, Object> settings() {
                return model.settings();
            }

            @Override
            public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
                return spending.call(prompt, () -> model.ask(prompt, draw));
            }
        };
    }
}
