package org.alignunit.maven.gate;

import java.util.Optional;
import org.alignunit.report.TestResult;

/** What the verdict on one test means for the build. */
final class Verdicts {
    private Verdicts() {}

    static Optional<Violation> violation(TestResult test) {
        return switch (test.verdict()) {
            case ALIGNED, REPORTED -> Optional.empty();
            case MISALIGNED ->
                Optional.of(new Violation(
                        Rule.MISALIGNED,
                        subject(test) + ": " + distance(test) + " is beyond the threshold "
                                + Line.number(test.within())));
            case INCONCLUSIVE ->
                Optional.of(new Violation(
                        Rule.INCONCLUSIVE,
                        subject(test) + ": " + distance(test) + " does not tell the side of the threshold "
                                + Line.number(test.within()) + because(test)));
            case ERROR -> Optional.of(new Violation(Rule.ERROR, subject(test) + " measured nothing" + because(test)));
        };
    }

    private static String subject(TestResult test) {
        return Line.of("%s [%s]".formatted(Line.name(test), test.displayName()));
    }

    private static String distance(TestResult test) {
        String bounds = Line.bounded(test) ? "bounds " + Line.bounds(test) : unbounded(test);
        return "%s %s (%s)".formatted(test.distance().label(), Line.number(test.estimate()), bounds);
    }

    private static String unbounded(TestResult test) {
        return test.expression().equals("LOG_PROBABILITIES") ? "no sampling error" : "error not measured";
    }

    private static String because(TestResult test) {
        return test.message().isBlank() ? "" : ": " + Line.shortened(Line.of(test.message()), 300);
    }
}
