package org.alignunit;

/** How the error of the test cases of one test method is kept together. */
public enum Correction {
    /** Each test case has the whole error rate to itself. */
    NONE,
    /** The probability of any wrong verdict is kept: each of m test cases gets 1/m of the error rate. */
    BONFERRONI,
    /**
     * The expected share of wrong verdicts among those given is kept (false discovery rate, by the e-BH procedure of Wang and
     * Ramdas 2022): of {@link Scope#QUESTION}, {@code SAMPLED}, total variation and a fixed reference. Every test case waits
     * for all of its method.
     */
    E_BH
}
