package org.alignunit.internal.model.batch;

import java.util.Map;
import java.util.Set;
import org.alignunit.internal.model.calls.ServedModel;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** A model that takes many requests as one file, and answers them later. */
public interface BatchedModel extends ServedModel {
    /** {@return the URL of a path of the server, such as {@code batches}} */
    String address(String path);

    /**
     * {@return the headers that a request to the server needs, its key among them}
     *
     * @throws org.alignunit.model.ModelException if the server requires a key and none is set
     */
    Map<String, String> headers();

    /**
     * The body of a request, a JSON object on one line.
     *
     * @param known what the model does not take
     * @throws org.alignunit.model.ModelException if the server has no way to say it
     */
    String request(Prompt prompt, Set<ModelQuirk> known);

    /**
     * Reads the answer to a request that was sent in a batch.
     *
     * @param status of HTTP
     * @param answer the body, in UTF-8
     * @param known what the request was written with
     * @return the reply
     * @throws org.alignunit.model.ModelException if it is none, with the reason
     * @throws org.alignunit.internal.model.quirks.RetryWithout if the model is to be asked in another way
     */
    Reply reply(int status, byte[] answer, Prompt prompt, Set<ModelQuirk> known);
}
