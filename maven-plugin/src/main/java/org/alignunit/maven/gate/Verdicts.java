package org.alignunit.maven.gate;

import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;

/** What the verdict on one test means for the build. */
final class Verdicts {
    private Verdicts() {}

    /** {@return the rule that a verdict breaks} */
    static Optional<Rule> broken(Outcome verdict) {
        return switch (verdict) {
            case ALIGNED, REPORTED -> Optional.empty();
            case MISALIGNED -> Optional.of(Rule.MISALIGNED);
            case INCONCLUSIVE -> Optional.of(Rule.INCONCLUSIVE);
            case ERROR -> Optional.of(Rule.ERROR);
        };
    }

    /** The table has the figures: what it cannot tell is why. */
    static Optional<Violation> violation(TestResult test) {
        return broken(test.verdict())
                .map(rule -> new Violation(
                        rule,
                        test.conclusion().message().isBlank()
                                ? ""
                                : Line.of("%s [%s]"
                                                .formatted(
                                                        test.name().shortMethod(),
                                                        test.name().displayName())) + ": "
                                        + Line.beginning(test.conclusion().message())));
    }
}
