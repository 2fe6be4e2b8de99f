package org.alignunit.internal.verdict.answers;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.dependence.SequenceEvidence;

/**
 * How often each verdict is given on answers that repeat the one before with some probability, as a cache has it: both within 0.2
 * and beyond it for a model at that distance.
 *
 * @param alike the runs with a verdict in which all answers are alike
 * @param found the runs in which the dependence was found, so that there is no verdict
 */
public record RepeatedRates(double aligned, double misaligned, double alike, double found) {
    private static final int MOST = 300;

    /** {@return the rates in so many runs, the same for the same seed} */
    public static RepeatedRates of(double[] p, double[] q, double repeat, int runs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Target target = new Target(Simulation.distribution(q), OptionalDouble.empty());
        double[] rates = new double[4];
        for (int run = 0; run < runs; run++) {
            AnswerEvidence evidence = new AnswerEvidence(target, Simulation.rule(0.2, 0.05, false, MOST), 1);
            SequenceEvidence sequence = new SequenceEvidence(q.length);
            int first = Simulation.draw(random, p);
            int last = first;
            boolean alike = true;
            boolean found = false;
            while (!found && evidence.wanted()[0] > 0) {
                last = random.nextDouble() < repeat ? last : Simulation.draw(random, p);
                alike &= last == first;
                evidence.add(last);
                sequence.add(last);
                found = sequence.log() >= Math.log(100);
            }
            Verdict verdict = found ? Verdict.INCONCLUSIVE : evidence.judge().verdict();
            rates[0] += verdict == Verdict.ALIGNED ? 1.0 / runs : 0;
            rates[1] += verdict == Verdict.MISALIGNED ? 1.0 / runs : 0;
            rates[2] += verdict != Verdict.INCONCLUSIVE && alike ? 1.0 / runs : 0;
            rates[3] += found ? 1.0 / runs : 0;
        }
        return new RepeatedRates(rates[0], rates[1], rates[2], rates[3]);
    }
}
