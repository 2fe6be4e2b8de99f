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

    /** {@return what else of it changes a reply, as {@link LanguageModel#settings} describes it} */
    Map<String, Object> settings(String name);

    /**
     * Asks, and waits for the reply. Throws a {@link ModelException} for a prompt that it cannot be asked and for a reply that
     * makes no sense, and whatever the library throws. {@code known}: what to send otherwise, where the library can.
     */
    ChatReply ask(Prompt prompt, String name, Set<ModelQuirk> known);

    /** {@return what an exception thrown by {@link #ask} means} */
    ChatFailure meaning(RuntimeException thrown);
}
