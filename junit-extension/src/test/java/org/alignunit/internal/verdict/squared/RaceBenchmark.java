package org.alignunit.internal.verdict.squared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.alignunit.distribution.SquaredDistance;

/**
 * Races of twelve simulated models in three worlds, in one of which one is clearly nearest: how often the nearest is lost, and how many
 * of the calls are made that asking all for all looks takes. {@code mvn -Pbenchmark -pl junit-extension test-compile exec:java
 * -Dexec.mainClass=org.alignunit.internal.verdict.squared.RaceBenchmark -Dexec.args="<runs> <questions>"}
 */
public final class RaceBenchmark {
    private static final int MODELS = 12;
    private static final int[] LOOKS = {6, 12, 18, 24, 30};
    private static final int REFERENCES = 8;
    private static final int OPTIONS = 4;
    private static final double ALPHA = 0.05;

    private final Random random = new Random(5);
    private final double[][] references = new double[REFERENCES][];
    private final LogMoments moments = new LogMoments();
    private final int questions;

    private RaceBenchmark(int questions) {
        this.questions = questions;
        for (int i = 0; i < REFERENCES; i++) {
            references[i] = shares();
        }
    }

    /** Two arguments: runs, 1,000 by default, and questions in the race, 100. */
    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        System.out.printf("%d races of %d models on %d questions, up to 30 answers each%n", runs, MODELS, questions);
        RaceBenchmark benchmark = new RaceBenchmark(questions);
        benchmark.world("clear", runs, .1, .15, .2, .2, .25, .25, .3, .3, .3, .35, .35, .4);
        benchmark.world("close", runs, .15, .2, .2, .2, .2, .2, .25, .25, .25, .25, .3, .3);
        benchmark.world("tied", runs, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1, .1);
    }

    /** Models at these total variations on each question. */
    private void world(String name, int runs, double... distances) {
        double[][][] models = new double[MODELS][questions][];
        double[] squared = new double[MODELS];
        for (int model = 0; model < MODELS; model++) {
            for (int question = 0; question < questions; question++) {
                models[model][question] = at(distances[model], references[question % REFERENCES]);
                squared[model] +=
                        SquaredDistance.between(models[model][question], references[question % REFERENCES]) / questions;
            }
        }
        int nearest = IntStream.range(0, MODELS)
                .reduce((a, b) -> squared[b] < squared[a] ? b : a)
                .orElseThrow();
        int lost = 0;
        int alone = 0;
        double calls = 0;
        double left = 0;
        for (int run = 0; run < runs; run++) {
            Elimination elimination = new Elimination(ALPHA, MODELS, LOOKS.length);
            List<Simulated> racing = new ArrayList<>();
            for (double[][] model : models) {
                racing.add(new Simulated(model));
            }
            Simulated best = racing.get(nearest);
            for (int look = 0; look < LOOKS.length && racing.size() > 1; look++) {
                int upTo = LOOKS[look];
                calls += (double) racing.size() * questions * (upTo - (look == 0 ? 0 : LOOKS[look - 1]));
                racing.forEach(each -> each.answer(upTo));
                racing.removeAll(elimination.farther(racing));
            }
            lost += racing.contains(best) ? 0 : 1;
            alone += racing.size() == 1 ? 1 : 0;
            left += racing.size();
        }
        System.out.printf(
                "%-6s squared distance of the nearest %.4f, of the next %.4f: lost in %d, alone in %d, %.1f left, %.1f %% of the calls%n",
                name,
                squared[nearest],
                Arrays.stream(squared).sorted().toArray()[1],
                lost,
                alone,
                left / runs,
                100 * calls / runs / ((double) MODELS * questions * LOOKS[LOOKS.length - 1]));
    }

    private final class Simulated implements Elimination.Contender<Simulated> {
        private final double[][] shares;
        private final double[][] counts = new double[questions][OPTIONS];
        private int answers;

        Simulated(double[][] shares) {
            this.shares = shares;
        }

        void answer(int upTo) {
            for (; answers < upTo; answers++) {
                for (int question = 0; question < questions; question++) {
                    double draw = random.nextDouble();
                    int option = 0;
                    while (option < OPTIONS - 1 && draw >= shares[question][option]) {
                        draw -= shares[question][option++];
                    }
                    counts[question][option]++;
                }
            }
        }

        private SquaredBounds bounds() {
            SquaredBounds bounds = new SquaredBounds(questions, moments);
            for (int question = 0; question < questions; question++) {
                double[] reference = references[question % REFERENCES];
                bounds.add(answers, SquaredDistance.unbiased(counts[question], reference), 0, reference);
            }
            return bounds;
        }

        @Override
        public double estimate() {
            return bounds().estimate();
        }

        @Override
        public double fartherBy(Simulated other, double alpha) {
            return SquaredBounds.leastRise(other.bounds(), bounds(), alpha);
        }
    }

    private double[] shares() {
        double[] shares = new double[OPTIONS];
        double sum = 0;
        for (int k = 0; k < OPTIONS; k++) {
            shares[k] = -Math.log(random.nextDouble());
            sum += shares[k];
        }
        double all = sum;
        return Arrays.stream(shares).map(share -> share / all).toArray();
    }

    /** Shares on the way from a reference to others, at a total variation from it, or as far as that way goes. */
    private double[] at(double distance, double[] reference) {
        while (true) {
            double[] other = shares();
            double whole = 0;
            for (int k = 0; k < OPTIONS; k++) {
                whole += Math.abs(other[k] - reference[k]) / 2;
            }
            if (whole >= distance) {
                double[] shares = new double[OPTIONS];
                for (int k = 0; k < OPTIONS; k++) {
                    shares[k] = reference[k] + (other[k] - reference[k]) * distance / whole;
                }
                return shares;
            }
        }
    }
}
