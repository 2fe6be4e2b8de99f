package org.alignunit.internal.verdict.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.alignunit.internal.verdict.bounds.CutDistance;

/**
 * Models of one question at a wanted distance from the reference, for which a score is made to decide soon. A wrong guess
 * costs answers, never a wrong verdict.
 */
final class AssumedModels {
    private static final int DIRECTIONS = 60;
    private static final int PEAKS = 12;
    private static final int MOST_TRIES = 100;
    private static final double PEAK = 0.9;

    /** In which directions from the reference the models lie. */
    enum Kind {
        /** Towards distributions drawn at random. */
        RANDOM,
        /** Towards single options, each as often as people give it. */
        PEAKED
    }

    private AssumedModels() {}

    /** {@return shares of the options in the distance's order, one row a model} */
    static double[][] at(double wanted, Kind kind, CutDistance distance) {
        double[] reference = shares(distance);
        if (wanted <= 0) {
            return new double[][] {reference};
        }
        List<double[]> models =
                kind == Kind.RANDOM ? random(wanted, reference, distance) : peaked(wanted, reference, distance);
        if (models.isEmpty()) {
            models.add(towards(farthest(distance), reference, wanted, distance));
        }
        return models.toArray(double[][]::new);
    }

    /** The shares of single options, in the distance's order. */
    static double[] shares(CutDistance distance) {
        double[] shares = new double[distance.size()];
        double before = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = Math.max(0, distance.reference()[k] - before);
            before = distance.cumulative() ? distance.reference()[k] : 0;
        }
        return shares;
    }

    private static List<double[]> random(double wanted, double[] reference, CutDistance distance) {
        List<double[]> models = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(reference.length);
        for (int tries = 0; tries < MOST_TRIES && models.size() < DIRECTIONS; tries++) {
            double[] drawn = new double[reference.length];
            double sum = 0;
            for (int k = 0; k < drawn.length; k++) {
                drawn[k] = -Math.log(1 - random.nextDouble());
                sum += drawn[k];
            }
            for (int turn = 0; turn < drawn.length; turn++) { // no option is preferred by chance
                double[] to = new double[drawn.length];
                for (int k = 0; k < to.length; k++) {
                    to[k] = drawn[(k + turn) % to.length] / sum;
                }
                if (of(to, distance) >= wanted) {
                    models.add(towards(to, reference, wanted, distance));
                }
            }
        }
        return models;
    }

    private static List<double[]> peaked(double wanted, double[] reference, CutDistance distance) {
        List<double[]> models = new ArrayList<>();
        for (int peak = 0; peak < reference.length; peak++) {
            double[] to = new double[reference.length];
            Arrays.fill(to, (1 - PEAK) / to.length);
            to[peak] += PEAK;
            long times = Math.round(PEAKS * reference[peak]);
            if (times > 0 && of(to, distance) >= wanted) {
                double[] model = towards(to, reference, wanted, distance);
                for (long i = 0; i < times; i++) {
                    models.add(model);
                }
            }
        }
        return models;
    }

    /** On the way to {@code to}, as far as wanted, and no further than that. */
    private static double[] towards(double[] to, double[] reference, double wanted, CutDistance distance) {
        double part = Math.min(1, wanted / of(to, distance));
        double[] model = new double[to.length];
        for (int k = 0; k < to.length; k++) {
            model[k] = Math.max(0, reference[k] + part * (to[k] - reference[k]));
        }
        return model;
    }

    private static double[] farthest(CutDistance distance) {
        double[] farthest = new double[distance.size()];
        for (int option = 0; option < farthest.length; option++) {
            double[] corner = new double[farthest.length];
            corner[option] = 1;
            if (of(corner, distance) > of(farthest, distance) || option == 0) {
                farthest = corner;
            }
        }
        return farthest;
    }

    private static double of(double[] shares, CutDistance distance) {
        double sum = 0;
        double share = 0;
        for (int k = 0; k < shares.length; k++) {
            share = distance.cumulative() ? share + shares[k] : shares[k];
            sum += distance.of(k, share);
        }
        return sum;
    }
}
