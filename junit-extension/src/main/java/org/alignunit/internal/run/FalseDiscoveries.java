package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.EValues;
import org.alignunit.internal.verdict.MultipleTesting;

/**
 * Keeps the expected share of wrong verdicts among those given, over the test cases of a method, by the e-BH procedure (Wang
 * and Ramdas 2022), for each kind of verdict. Cells draw until each is sure by itself at an m-th of the error rate; here
 * those that came close are decided too, where enough of the others are, and their bounds are at the level that decided
 * them (the e-BY procedure of Xu, Wang and Ramdas 2024).
 */
public final class FalseDiscoveries {
    private FalseDiscoveries() {}

    /** Decides what the cells by themselves left open; {@code alpha} is the false discovery rate, in (0, 0.5]. */
    public static List<Measurement> control(List<Measurement> measurements, double alpha) {
        double[] aligned = levels(measurements, EValues::aligned, alpha);
        double[] misaligned = levels(measurements, EValues::misaligned, alpha);
        List<Measurement> decided = new ArrayList<>();
        for (int i = 0; i < aligned.length; i++) {
            double level = Math.max(aligned[i], misaligned[i]);
            decided.add(level > 0 ? measurements.get(i).at(level) : measurements.get(i));
        }
        return decided;
    }

    /** The level at which each rejected hypothesis is decided, 0 for the others. */
    private static double[] levels(List<Measurement> measurements, ToDoubleFunction<EValues> side, double alpha) {
        double[] evidence = measurements.stream()
                .mapToDouble(measurement ->
                        side.applyAsDouble(measurement.adjustment().eValues()))
                .toArray();
        boolean[] rejected = MultipleTesting.falseDiscoveries(evidence, alpha);
        long count =
                IntStream.range(0, rejected.length).filter(i -> rejected[i]).count();
        return IntStream.range(0, rejected.length)
                .mapToDouble(i -> rejected[i] ? alpha * count / rejected.length : 0)
                .toArray();
    }
}
