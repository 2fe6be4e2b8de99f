package org.alignunit.internal.verdict.dependence;

import java.util.List;
import java.util.Locale;

/** Prints how often the test of dependence is wrong about independent answers, and how soon it finds others. Argument: runs. */
final class DependenceBenchmark {
    private static final int ANSWERS = 300;

    private DependenceBenchmark() {}

    private record Setting(int options, double repeat) {}

    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        System.out.printf(
                "%d runs of up to %d answers; above 0 an answer is repeated so often, below 0 a repetition is drawn anew%n",
                runs, ANSWERS);
        System.out.println("options  repeated     found  median answers");
        for (Setting setting : List.of(
                new Setting(2, 0),
                new Setting(3, 0),
                new Setting(4, 0),
                new Setting(4, 0.2),
                new Setting(4, 0.3),
                new Setting(4, 0.5),
                new Setting(4, 0.8),
                new Setting(2, -0.5),
                new Setting(2, -1))) {
            List<Integer> when = DependenceTests.found(setting.options, setting.repeat, ANSWERS, 1, runs);
            when.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%7d %9.1f %7.2f %% %15s%n",
                    setting.options,
                    setting.repeat,
                    100.0 * when.size() / runs,
                    when.isEmpty() ? "" : when.get(when.size() / 2));
        }
    }
}
