package org.alignunit.internal.verdict.answers;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.MultipleTesting;
import org.alignunit.internal.verdict.Verdict;

/**
 * What share of the verdicts of a module is wrong on average, where many of its models stand at the threshold: of verdicts that
 * each count by themselves, and of those that stand among all by e-BH at 5 %.
 *
 * @param given verdicts of a module
 * @param wrong their expected share that is wrong
 * @param standing verdicts of a module after the correction
 * @param wrongStanding their expected share that is wrong
 */
record ModuleRates(double given, double wrong, double standing, double wrongStanding) {
    private static final double WITHIN = 0.2;
    private static final int MOST_REPLIES = 300;

    /**
     * A module of test cases on questions of two options.
     *
     * @param atThreshold models at the threshold: half of them a hair beyond, so that ALIGNED is wrong
     * @param near models that answer like the group
     * @param alpha the error rate of each test case by itself
     * @param respondents how many people answered; 0 where their shares are the target
     */
    record Module(int atThreshold, int near, double alpha, int respondents) {}

    static ModuleRates of(Module module, int runs, long seed) {
        List<double[]> each = IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> run(module, new SplittableRandom(seed + run)))
                .toList();
        double[] sums = new double[4];
        for (double[] run : each) {
            for (int place = 0; place < sums.length; place++) {
                sums[place] += run[place];
            }
        }
        return new ModuleRates(sums[0] / runs, sums[1] / runs, sums[2] / runs, sums[3] / runs);
    }

    private static double[] run(Module module, SplittableRandom random) {
        boolean[] wrong = new boolean[module.atThreshold() + module.near()];
        double[] evidence = new double[wrong.length];
        for (int test = 0; test < wrong.length; test++) {
            boolean near = test >= module.atThreshold();
            boolean beyond = !near && test % 2 == 0;
            Simulation.Run end =
                    simulation(random, near, module.respondents()).run(random, WITHIN, module.alpha(), MOST_REPLIES);
            Verdict verdict = end.judgement().verdict();
            wrong[test] = verdict == (beyond ? Verdict.ALIGNED : Verdict.MISALIGNED);
            evidence[test] = verdict == Verdict.INCONCLUSIVE
                    ? 0
                    : verdict == Verdict.ALIGNED
                            ? end.eValues().aligned()
                            : end.eValues().misaligned();
        }
        boolean[] stands = MultipleTesting.falseDiscoveries(evidence, 0.05);
        boolean[] all = new boolean[stands.length];
        Arrays.fill(all, true);
        double[] sums = new double[4];
        add(sums, 0, evidence, wrong, all);
        add(sums, 2, evidence, wrong, stands);
        return sums;
    }

    private static Simulation simulation(SplittableRandom random, boolean near, int respondents) {
        double share = 0.1 + 0.5 * random.nextDouble();
        double[] q = {share, 1 - share};
        double[] p = near ? q : new double[] {share + WITHIN, 1 - share - WITHIN};
        return Simulation.of(p, q).sampled(respondents);
    }

    private static void add(double[] sums, int place, double[] evidence, boolean[] wrong, boolean[] stands) {
        int given = 0;
        int wrongs = 0;
        for (int test = 0; test < wrong.length; test++) {
            if (evidence[test] > 0 && stands[test]) {
                given++;
                wrongs += wrong[test] ? 1 : 0;
            }
        }
        sums[place] += given;
        sums[place + 1] += given == 0 ? 0 : (double) wrongs / given;
    }
}
