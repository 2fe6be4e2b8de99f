package org.alignunit.internal.verdict.answers;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.alignunit.internal.verdict.answers.ModuleRates.Module;

/** Prints what share of a module's verdicts is wrong, with and without a correction over all. Seeded. */
public final class ModuleBenchmark {
    private static final PrintStream OUT = System.out;

    private ModuleBenchmark() {}

    /**
     * Runs everything.
     *
     * @param arguments modules a setting (10000), may be left out
     */
    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        OUT.printf(
                Locale.ROOT,
                "Verdicts of a module, and the expected share that is wrong, in %%: by themselves, and with E_BH at 5 %%; %d modules%n",
                runs);
        OUT.println("at threshold  like the group  confidence  respondents   given  wrong   stand  wrong");
        Stream.of(0, 100)
                .flatMap(respondents -> Stream.of(
                        new Module(10, 0, 0.05, respondents),
                        new Module(10, 0, 0.005, respondents),
                        new Module(2, 8, 0.05, respondents),
                        new Module(2, 8, 0.01, respondents)))
                .toList()
                .parallelStream()
                .map(module -> row(module, runs))
                .forEachOrdered(OUT::println);
    }

    private static String row(Module module, int runs) {
        ModuleRates rates = ModuleRates.of(module, runs, 1);
        return String.format(
                Locale.ROOT,
                "%12d %15d %11.4f %12d %7.2f %6.2f %7.2f %6.2f",
                module.atThreshold(),
                module.near(),
                1 - module.alpha(),
                module.respondents(),
                rates.given(),
                100 * rates.wrong(),
                rates.standing(),
                100 * rates.wrongStanding());
    }
}
