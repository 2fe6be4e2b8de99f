package org.alignunit.internal.model.adapted;

import java.util.Map;
import java.util.Set;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;

/** A chat model of some library. */
public interface Chat {
    /** {@return the library, as messages call it} */
    String library();

    /** {@return the class that users adapt its chat models with} */
    Class<?> adapter();

    /** {@return the library's own object} */
    Object model();

    /**
     * What else of it changes a reply, as {@link LanguageModel#settings} wants it.
     *
     * @param name the model's name
     * @return name to value
     */
    Map<String, Object> settings(String name);

    /**
     * Asks, and waits for the reply.
     *
     * @param prompt what to ask
     * @param name the model's name, for messages
     * @param known what to do otherwise, where the library has a way to
     * @return the answer
     * @throws ModelException if it cannot be asked that, or the reply makes no sense
     * @throws RuntimeException whatever the library throws
     */
    ChatReply ask(Prompt prompt, String name, Set<ModelQuirk> known);

    /**
     * Tells what an exception of the library means.
     *
     * @param thrown by {@link #ask}
     * @return what it means
     */
    ChatFailure meaning(RuntimeException thrown);
}
