package org.alignunit.internal.verdict.plan;

/**
 * What a verdict will cost, by simulation.
 *
 * @param meanReplies mean number of replies over all questions
 * @param highReplies 95th percentile of that number
 * @param decided share of the simulated runs that ended with a verdict, in [0, 1]
 */
public record Plan(double meanReplies, double highReplies, double decided) {}
