package org.alignunit.internal.verdict.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.internal.verdict.means.Simulated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountLooksTests {
    /** A true rate of 2 alpha passes MOST with a probability of 0.01 or less. */
    private static final int RUNS = 400;

    private static final double ALPHA = 0.1;
    private static final double MOST = RUNS * (ALPHA + 3 * Math.sqrt(ALPHA * (1 - ALPHA) / RUNS));
    private static final int[] SIZES = {3, 5, 8, 11, 15, 20};

    /** The mean distance is the threshold; it is spread evenly, or some questions have it all. */
    @ParameterizedTest
    @CsvSource({"40, 1", "40, 2", "40, 4"})
    void bounds_fail_no_more_often_than_promised_however_the_distance_is_spread(int questions, int each) {
        SplittableRandom worlds = new SplittableRandom(3);
        List<CutDistance> distances = new ArrayList<>();
        List<double[]> models = new ArrayList<>();
        double mean = 0;
        while (distances.size() < questions) {
            double[] reference = Simulated.dirichlet(4, worlds);
            boolean far = distances.size() % each == 0;
            double[] model = far ? moved(reference, 0.2 * each) : reference;
            if (model.length > 0) {
                CutDistance distance = CutDistance.of(
                        DistanceMeasure.TOTAL_VARIATION, Distribution.ofWeights(Simulated.support(4), reference));
                distances.add(distance);
                models.add(model);
                mean += far ? 0.2 * each / questions : 0;
            }
        }
        CountLooks looks = new CountLooks(distances, 0.2);
        int above = 0;
        int below = 0;
        for (int run = 0; run < RUNS; run++) {
            SplittableRandom random = new SplittableRandom(run);
            double[][] counts = new double[questions][4];
            boolean low = false;
            boolean high = false;
            int drawn = 0;
            for (int look = 0; look < SIZES.length; look++) {
                for (; drawn < SIZES[look]; drawn++) {
                    for (int i = 0; i < questions; i++) {
                        counts[i][Simulated.at(models.get(i), random.nextDouble())]++;
                    }
                }
                int[] sizes = Arrays.copyOf(SIZES, look + 1);
                int[] unread = new int[questions];
                double log = -Math.log(ALPHA);
                low |= looks.bound(Side.UPPER, sizes, counts, unread, log) < mean - 1e-9;
                high |= looks.bound(Side.LOWER, sizes, counts, unread, log) > mean + 1e-9;
            }
            below += low ? 1 : 0;
            above += high ? 1 : 0;
        }

        assertThat((double) below).isLessThanOrEqualTo(MOST);
        assertThat((double) above).isLessThanOrEqualTo(MOST);
    }

    /** Moves mass from the largest options to the smallest; empty if there is not so much. */
    private static double[] moved(double[] reference, double by) {
        int least = 0;
        for (int k = 1; k < reference.length; k++) {
            least = reference[k] < reference[least] ? k : least;
        }
        if (reference[least] + by > 1) {
            return new double[0];
        }
        double[] model = reference.clone();
        for (int k = 0; k < model.length; k++) {
            model[k] *= k == least ? 1 : 1 - by / (1 - reference[least]);
        }
        model[least] += by;
        return model;
    }
}
