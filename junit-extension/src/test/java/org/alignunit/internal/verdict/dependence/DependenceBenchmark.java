package org.alignunit.internal.verdict.dependence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alignunit.internal.verdict.answers.RepeatedRates;

/** Prints how often the test of dependence is wrong about independent answers, and how soon it finds others, and what verdicts it leaves. Argument: runs. */
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
        System.out.printf("%nVerdicts with the model at the threshold 0.2; in a part all answers are alike%n"
                + "options  share  repeated  ALIGNED  MISALIGNED  alike  found%n");
        for (double[] shares : List.of(new double[] {0.5}, new double[] {0.3}, new double[] {0.35, 0.3, 0.2})) {
            for (double repeat : new double[] {0, 0.1, 0.2, 0.3, 0.5, 0.8}) {
                System.out.println(verdicts(shares, repeat, runs));
            }
        }
    }

    /** Of a model with these shares and the rest, and a group that says 20 % less often what comes first, and others evenly more. */
    private static String verdicts(double[] shares, double repeat, int runs) {
        double[] model = Arrays.copyOf(shares, shares.length + 1);
        model[shares.length] = 1 - Arrays.stream(shares).sum();
        double[] group = model.clone();
        group[0] -= 0.2;
        for (int k = 1; k < group.length; k++) {
            group[k] += 0.2 / shares.length;
        }
        RepeatedRates rates = RepeatedRates.of(model, group, repeat, runs, 6);
        return String.format(
                Locale.ROOT,
                "%7d %6.2f %9.1f %6.2f %% %9.2f %% %4.1f %% %4.1f %%",
                model.length,
                shares[0],
                repeat,
                100 * rates.aligned(),
                100 * rates.misaligned(),
                100 * rates.alike(),
                100 * rates.found());
    }
}
