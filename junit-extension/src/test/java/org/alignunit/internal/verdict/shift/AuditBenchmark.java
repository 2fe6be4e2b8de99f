package org.alignunit.internal.verdict.shift;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often audits raise a false alarm in a year, and how many new answers a changed model needs to be found: {@code mvn -Pbenchmark -pl
 * junit-extension test-compile exec:java -Dexec.mainClass=org.alignunit.internal.verdict.shift.AuditBenchmark
 * -Dexec.args="2000 200"}, years and runs.
 */
public final class AuditBenchmark {
    static final double ALARM = Math.log(20);
    static final int BATCH = 15;
    private static final int QUESTIONS = 20;
    private static final int OPTIONS = 4;
    private static final int RECORDED = 300;

    private AuditBenchmark() {}

    /** A model whose recorded answers are audited. */
    static final class World {
        private final SplittableRandom random;
        private final double[][] shares;
        private final int[][] counts;
        private final int[] known;
        private final ShiftEvidence evidence = new ShiftEvidence();

        World(long seed, int questions, int options, int recorded, boolean equal) {
            random = new SplittableRandom(seed);
            shares = new double[questions][];
            counts = new int[questions][];
            known = new int[questions];
            for (int q = 0; q < questions; q++) {
                shares[q] = equal
                        ? IntStream.range(0, options)
                                .mapToDouble(k -> 1.0 / options)
                                .toArray()
                        : shares(options);
                counts[q] = answers(shares[q], recorded);
                known[q] = recorded;
            }
        }

        /** Uniform among all distributions. */
        private double[] shares(int options) {
            double[] shares = new double[options];
            double sum = 0;
            for (int k = 0; k < options; k++) {
                shares[k] = -Math.log(1 - random.nextDouble());
                sum += shares[k];
            }
            for (int k = 0; k < options; k++) {
                shares[k] /= sum;
            }
            return shares;
        }

        int[] answers(double[] shares, int number) {
            int[] counts = new int[shares.length];
            for (int i = 0; i < number; i++) {
                double at = random.nextDouble();
                int k = 0;
                while (k < shares.length - 1 && (at -= shares[k]) >= 0) {
                    k++;
                }
                counts[k]++;
            }
            return counts;
        }

        /** Moves so much of each question's shares from a random half of the options to the other: the hardest change to find. */
        void spread(double distance) {
            for (double[] question : shares) {
                boolean[] up = new boolean[question.length];
                for (int left = question.length / 2; left > 0; ) {
                    int option = random.nextInt(question.length);
                    left -= up[option] ? 0 : 1;
                    up[option] = true;
                }
                for (int k = 0; k < question.length; k++) {
                    question[k] += (up[k] ? 2 : -2) * distance / question.length;
                }
            }
        }

        /** Moves so much of each question's shares from some options to another. */
        void shift(double distance) {
            for (double[] question : shares) {
                int to;
                do {
                    to = random.nextInt(question.length);
                } while (question[to] > 1 - distance);
                double left = distance;
                for (int from = random.nextInt(question.length); left > 1e-12; from = (from + 1) % question.length) {
                    double moved = from == to ? 0 : Math.min(left, question[from]);
                    question[from] -= moved;
                    question[to] += moved;
                    left -= moved;
                }
            }
        }

        /** Audits one question on one day. */
        void audit(long day, int question) {
            int[] batch = answers(shares[question], BATCH);
            double[] scores = RankScores.ofCounts(counts[question], batch, random);
            evidence.add(
                    String.valueOf(question),
                    new ShiftEvidence.Batch(
                            day,
                            BATCH,
                            known[question],
                            0,
                            Arrays.stream(scores).boxed().toList()));
            for (int k = 0; k < batch.length; k++) {
                counts[question][k] += batch[k];
            }
            known[question] += BATCH;
        }

        double log() {
            return evidence.log();
        }

        /** {@return the night of the first alarm; -1 if there is none} */
        int alarm(int nights, int questionsANight) {
            for (int night = 0; night < nights; night++) {
                for (int i = 0; i < questionsANight; i++) {
                    audit(night, random.nextInt(shares.length));
                    if (log() >= ALARM) {
                        return night;
                    }
                }
            }
            return -1;
        }

        /** {@return how many new answers to each question raise an alarm; more than the most if they do not} */
        int found(int most) {
            int answers = 0;
            while (log() < ALARM && answers <= most) {
                for (int q = 0; q < shares.length; q++) {
                    audit(answers / 20, q);
                }
                answers += BATCH;
            }
            return answers;
        }
    }

    public static void main(String[] args) {
        int years = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        for (int most : List.of(150, 40)) {
            double distance = most == 150 ? 0.1 : 0.2;
            int[] found = IntStream.range(0, runs)
                    .map(run -> {
                        World world = new World(run, QUESTIONS, OPTIONS, RECORDED, true);
                        world.spread(distance);
                        return world.found(most);
                    })
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "shift of %.1f: found within %d answers a question in %.1f %% of %d runs; median %d%n",
                    distance,
                    most,
                    100.0 * Arrays.stream(found).filter(n -> n <= most).count() / runs,
                    runs,
                    found[runs / 2]);
        }
        long late = IntStream.range(0, runs)
                .filter(run -> {
                    World world = new World(run, QUESTIONS, OPTIONS, RECORDED, true);
                    if (world.alarm(180, 5) >= 0) {
                        return false;
                    }
                    world.shift(0.2);
                    for (int night = 180; night < 210; night++) {
                        for (int i = 0; i < 5; i++) {
                            world.audit(night, world.random.nextInt(QUESTIONS));
                        }
                    }
                    return world.log() >= ALARM;
                })
                .count();
        System.out.printf(
                Locale.ROOT,
                "shift of 0.2 after half a year, 50 calls a night: found within 30 nights in %.1f %% of %d runs%n",
                100.0 * late / runs,
                runs);
        for (int[] setting : List.of(
                new int[] {QUESTIONS, OPTIONS, RECORDED, 5}, new int[] {5, 2, 10, 2}, new int[] {40, 6, 30, 4})) {
            long alarms = IntStream.range(0, years)
                    .filter(year ->
                            new World(year, setting[0], setting[1], setting[2], false).alarm(365, setting[3]) >= 0)
                    .count();
            System.out.printf(
                    Locale.ROOT,
                    "%d questions of %d options, %d answers recorded: a false alarm in %.2f %% of %d years%n",
                    setting[0],
                    setting[1],
                    setting[2],
                    100.0 * alarms / years,
                    years);
        }
    }
}
