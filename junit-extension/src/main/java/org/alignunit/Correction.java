package org.alignunit;

import org.apiguardian.api.API;

/** How the error rate is shared among the test cases of one test method. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Correction {
    /** Each test case has the whole error rate. */
    NONE,
    /** Limits the probability of any wrong verdict: each of m test cases gets 1/m of the error rate. */
    BONFERRONI,
    /**
     * Limits the expected share of wrong verdicts among those given: the false discovery rate, by the e-BH procedure of Wang
     * and Ramdas (2022). For {@link Scope#QUESTION}, {@link Expression#SAMPLED}, total variation and
     * {@link ReferenceKind#FIXED} only. Every test case waits for all others of its method.
     */
    E_BH
}
