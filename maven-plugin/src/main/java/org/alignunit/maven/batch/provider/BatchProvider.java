package org.alignunit.maven.batch.provider;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.alignunit.internal.model.batch.BatchedModel;

/** Who takes batches: how its requests read, and the way there and back. */
public interface BatchProvider {
    /** {@return the line of a request in the file that the provider gets} */
    String line(String id, String body);

    /** {@return the provider's name of the batch, after submitting a file of such lines under our {@code mark}} */
    String submit(String mark, Path requests) throws IOException;

    /**
     * Looks for a batch whose submission was cut short.
     *
     * @param mark our name of it
     * @param requests how many it has
     * @param since when it was written, at the earliest
     * @param others the provider's names of other batches
     * @return the provider's name of it; empty if it never came there
     */
    Optional<String> find(String mark, int requests, Instant since, Set<String> others) throws IOException;

    /** {@return how far the provider is} */
    Progress progress(String name) throws IOException;

    /** Fetches the results of a batch that ended, a line each, or as many as there are. */
    void results(String name, Path into) throws IOException;

    /** {@return the provider that serves a model} Waits {@code firstWait} before a call is tried again, and twice as long each time. */
    static BatchProvider of(BatchedModel model, OkHttpClient client, Duration firstWait) {
        ProviderCalls calls = new ProviderCalls(model, client, firstWait);
        return model.server().equals("anthropic") ? new AnthropicBatches(calls) : new OpenAiBatches(calls);
    }

    /**
     * How far the provider is with a batch.
     *
     * @param ended whether nothing more will come
     * @param failed whether it took none of the requests
     * @param words the provider's word for it, and why it failed
     * @param done how many requests have a result
     */
    record Progress(boolean ended, boolean failed, String words, long done) {}
}
