package org.alignunit.model.http;

import java.time.Duration;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * How a server is spoken to.
 *
 * @param concurrency most calls under way at once to one server, over all its models in this JVM, at least 1; fewer while
 *     the server takes no more; where models of one server differ, the latest made counts
 * @param connectTimeout the longest wait for a connection
 * @param callTimeout the longest wait for one call, from its start to the last byte of its reply
 * @param attempts how often one reply is tried for in spite of failures of one kind, at least 1; three times as often where
 *     the server says that it is busy
 * @param firstDelay the wait before the second attempt where the server names none, jittered by half; it doubles from then
 *     on. A tenth of it, growing by the factor 1.7, where the server says that it is busy
 * @param longestDelay the longest wait between attempts; a server that asks for more is given up
 * @param replyBytes the longest reply that is read, in bytes after decompression; less where a prompt allows few tokens
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record HttpSettings(
        int concurrency,
        Duration connectTimeout,
        Duration callTimeout,
        int attempts,
        Duration firstDelay,
        Duration longestDelay,
        long replyBytes) {
    /** 16 calls at once, 10 s to connect, 3 minutes a call, 5 attempts from 0.5 s to 1 minute apart, replies of 2 MiB. */
    public static final HttpSettings DEFAULT = new HttpSettings(
            16,
            Duration.ofSeconds(10),
            Duration.ofMinutes(3),
            5,
            Duration.ofMillis(500),
            Duration.ofMinutes(1),
            2L * 1024 * 1024);

    /** Rejects what is out of range. */
    public HttpSettings {
        if (concurrency < 1 || attempts < 1 || replyBytes < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "concurrency, attempts and replyBytes must be at least 1, but are %d, %d and %d",
                    concurrency,
                    attempts,
                    replyBytes));
        }
    }

    /**
     * The same with another number of calls at once.
     *
     * @param calls under way at once, at least 1
     * @return the settings
     */
    public HttpSettings withConcurrency(int calls) {
        return new HttpSettings(calls, connectTimeout, callTimeout, attempts, firstDelay, longestDelay, replyBytes);
    }
}
