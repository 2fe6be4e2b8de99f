package org.alignunit.internal.result;

import java.util.List;

/**
 * The replies that a test case needs first and that are not recorded: those that 95 of 100 runs need.
 *
 * @param server where the model is served, as {@code alignunit.model} has it; empty where it is not known
 * @param prompts none where all is recorded, or the prompts are not ours
 */
public record WantedReplies(TestName name, CaseId id, String server, List<WantedPrompt> prompts) {
    public WantedReplies {
        prompts = List.copyOf(prompts);
    }

    /** A prompt as it is sent, and the indices of the wanted replies among those to it. */
    public record WantedPrompt(
            String system,
            String user,
            double temperature,
            int maxTokens,
            int topLogProbabilities,
            String schema,
            List<Integer> draws) {
        /** Copies the list. */
        public WantedPrompt {
            draws = List.copyOf(draws);
        }
    }
}
