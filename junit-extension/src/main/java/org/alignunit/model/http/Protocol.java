package org.alignunit.model.http;

import java.util.Set;
import okhttp3.Request;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/** How one family of servers writes questions and answers; immutable. */
interface Protocol {
    Endpoint endpoint();

    /** {@return the model's name} */
    String model();

    /** {@return the prompt as the server wants it} Throws a {@link ModelException} if the server has no way to say it. */
    Request request(Prompt prompt, Set<ModelQuirk> known);

    /** {@return the reply in a successful answer} Throws a {@link ModelException} if it lacks what the prompt asked for. */
    Reply read(JsonValue answer, Prompt prompt);

    /** {@return whether a successful answer, if it holds no more than thoughts, ends because it may not be longer} */
    boolean cutOff(JsonValue answer);

    /** A difference not yet known that may be why the server refused this prompt as malformed, or none. */
    @Nullable
    ModelQuirk suspect(Prompt prompt, String words, Set<ModelQuirk> known);
}
