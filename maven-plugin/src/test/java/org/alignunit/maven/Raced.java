package org.alignunit.maven;

import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.RaceEnd;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.result.TestResult;

/** Results after a race of three configurations, of which the sampled one was chosen. */
public final class Raced {
    private Raced() {}

    /** A result of one of them; so many may be the nearest. */
    public static TestResult after(TestResult test, RaceEnd end, int left, double squared) {
        RaceResult race = new RaceResult(
                Constant.of(end),
                "persona, sampled",
                3,
                left,
                120,
                end == RaceEnd.CHOSEN ? 0 : 33,
                0.95,
                squared,
                squared / 2,
                squared * 2);
        return test.withConclusion(test.conclusion().after(race));
    }
}
