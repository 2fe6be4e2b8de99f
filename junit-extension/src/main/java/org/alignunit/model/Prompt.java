package org.alignunit.model;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is sent to a model and changes its reply.
 *
 * @param system instructions that stand before the conversation; may be empty
 * @param user what the user says
 * @param temperature of sampling, at least 0
 * @param maxTokens the most tokens the reply may have, at least 1
 * @param topLogProbabilities how many alternatives of each token to return with their log-probabilities; 0 for none
 * @param schema a JSON schema the reply should follow where the server supports one; may be empty
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Prompt(
        String system, String user, double temperature, int maxTokens, int topLogProbabilities, String schema) {
    /** Rejects figures outside their ranges. */
    public Prompt {
        if (!(temperature >= 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("temperature must be a number of at least 0, but is " + temperature);
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens must be at least 1, but is " + maxTokens);
        }
        if (topLogProbabilities < 0) {
            throw new IllegalArgumentException("topLogProbabilities must not be negative: " + topLogProbabilities);
        }
    }

    /**
     * The same prompt with more room for the reply.
     *
     * @param tokens how many more, at least 0
     * @return the longer one
     */
    public Prompt longerBy(int tokens) {
        return new Prompt(system, user, temperature, maxTokens + tokens, topLogProbabilities, schema);
    }

    // spelled out: what the compiler gives a record is put together at run time, which a fresh JVM takes long for
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Prompt that
                && system.equals(that.system)
                && user.equals(that.user)
                && Double.compare(temperature, that.temperature) == 0
                && maxTokens == that.maxTokens
                && topLogProbabilities == that.topLogProbabilities
                && schema.equals(that.schema);
    }

    @Override
    public int hashCode() {
        return 31 * user.hashCode() + system.hashCode(); // the rest seldom tells prompts apart
    }
}
