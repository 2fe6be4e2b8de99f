package org.alignunit.model;

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
public record Prompt(
        String system, String user, double temperature, int maxTokens, int topLogProbabilities, String schema) {}
