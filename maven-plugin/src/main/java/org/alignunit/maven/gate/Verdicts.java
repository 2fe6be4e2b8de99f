package org.alignunit.maven.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alignunit.Outcome;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.text.ConsoleText;

/** What the verdict on one test means for the build. */
final class Verdicts {
    private static final int LONG = 500;

    private Verdicts() {}

    /** {@return the rule that a verdict breaks} */
    static Optional<GateRule> broken(Outcome verdict) {
        return switch (verdict) {
            case ALIGNED, REPORTED -> Optional.empty();
            case MISALIGNED -> Optional.of(GateRule.MISALIGNED);
            case INCONCLUSIVE -> Optional.of(GateRule.INCONCLUSIVE);
            case ERROR -> Optional.of(GateRule.ERROR);
        };
    }

    /** The table has the figures: what it cannot tell is why. */
    static Optional<Violation> violation(TestResult test) {
        return broken(test.verdict())
                .map(rule -> new Violation(
                        rule,
                        test.conclusion().message().isBlank()
                                ? ""
                                : ConsoleText.line(String.format(
                                                Locale.ROOT,
                                                "%s [%s]",
                                                test.name().shortMethod(),
                                                test.name().displayName()))
                                        + ": "
                                        + beginning(test.conclusion().message()),
                        test));
    }

    /** A message of many lines on one, up to the end of the line that makes it long. */
    private static String beginning(String text) {
        List<String> lines = text.strip()
                .lines()
                .map(ConsoleText::line)
                .filter(line -> !line.isEmpty())
                .toList();
        StringBuilder shown = new StringBuilder();
        int count = 0;
        while (count < lines.size() && shown.length() < LONG) {
            shown.append(count == 0 ? "" : " ").append(lines.get(count));
            count++;
        }
        int left = lines.size() - count;
        return left == 0 ? shown.toString() : shown + " (and " + Figures.counted(left, "more line") + " in the report)";
    }
}
