package org.alignunit.microdata.raking;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Margins that cannot be met, found before the first cycle or after the last. */
final class MarginChecks {
    private MarginChecks() {}

    static void check(List<Margin> margins, List<RakingCell> cells) {
        checkTotals(margins);
        for (int margin = 0; margin < margins.size(); margin++) {
            for (int level = 0; level < margins.get(margin).levels().size(); level++) {
                check(margins.get(margin), level, people(cells, margin, level), weight(cells, margin, level));
            }
        }
    }

    private static void checkTotals(List<Margin> margins) {
        if (margins.stream().anyMatch(margin -> Math.abs(margin.total() - 1) > 1e-9)) {
            String totals = margins.stream()
                    .map(margin -> "\"" + margin.name() + "\" to " + number(margin.total()))
                    .collect(Collectors.joining(" and "));
            throw new RakingException("margins sum to other totals than 1: " + totals, "give shares that sum to 1");
        }
    }

    private static void check(Margin margin, int level, long people, double weight) {
        double share = margin.shares().get(level);
        String name = margin.levels().get(level);
        String asks = "margin \"" + margin.name() + "\" asks " + number(100 * share) + " % of \"" + name + "\"";
        if (!(share >= 0)) {
            throw new RakingException(asks, "give shares that are not negative");
        }
        if (share > 0 && people == 0) {
            throw new RakingException(asks + " and nobody in the sample is \"" + name + "\"", "merge it, or drop it");
        }
        if (share > 0 && weight == 0) {
            throw new RakingException(
                    asks + " and all people who are \"" + name + "\" weigh 0", "merge it, or drop it");
        }
        if (share == 0 && people > 0) {
            throw new RakingException(
                    asks + " and " + people + " people in the sample are \"" + name + "\"",
                    "give it a share, or exclude them");
        }
    }

    private static long people(List<RakingCell> cells, int margin, int level) {
        return cells.stream()
                .filter(cell -> cell.levels().get(margin) == level)
                .mapToLong(RakingCell::people)
                .sum();
    }

    private static double weight(List<RakingCell> cells, int margin, int level) {
        return cells.stream()
                .filter(cell -> cell.levels().get(margin) == level)
                .mapToDouble(RakingCell::weight)
                .sum();
    }

    static RakingException unmet(
            List<Margin> margins, List<RakingCell> cells, int cycles, int margin, int level, double reached) {
        Margin worst = margins.get(margin);
        String names = margins.stream().map(Margin::name).collect(Collectors.joining(" and "));
        return new RakingException(
                "raking ended after " + cycles + " cycles with " + worst.name() + "="
                        + worst.levels().get(level) + " at " + decimals(reached) + " where the margin says "
                        + decimals(worst.shares().get(level)) + ": no weights meet " + names + " together"
                        + rarest(margins, cells, margin),
                "merge levels, or drop a margin");
    }

    /** The level of another margin that occurs in the fewest cells, which is what usually stands in the way. */
    private static String rarest(List<Margin> margins, List<RakingCell> cells, int worst) {
        String rarest = "";
        int fewest = Integer.MAX_VALUE;
        for (int margin = 0; margin < margins.size(); margin++) {
            for (int level = 0; level < margins.get(margin).levels().size(); level++) {
                int occurs = occurs(cells, margin, level);
                if (margin != worst && occurs > 0 && occurs < fewest) {
                    fewest = occurs;
                    rarest = margins.get(margin).name() + "="
                            + margins.get(margin).levels().get(level);
                }
            }
        }
        return rarest.isEmpty() ? "" : " (" + rarest + " occurs in " + fewest + (fewest == 1 ? " cell)" : " cells)");
    }

    private static int occurs(List<RakingCell> cells, int margin, int level) {
        Set<List<Integer>> found = new HashSet<>();
        for (RakingCell cell : cells) {
            if (cell.weight() > 0 && cell.levels().get(margin) == level) {
                found.add(cell.levels());
            }
        }
        return found.size();
    }

    private static String number(double number) {
        String text = String.format(Locale.ROOT, "%.4f", number);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static String decimals(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
