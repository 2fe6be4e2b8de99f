package org.alignunit.maven.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.alignunit.distribution.SquaredDistance;

/** Made-up people and models: shares of four options, one pair a question. */
public record World(List<double[]> references, List<double[]> models) {
    private static final int OPTIONS = 4;

    /** Models at this total variation from the people, each in a random direction. */
    public static World apart(int questions, double distance, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        World world = new World(new ArrayList<>(), new ArrayList<>());
        while (world.models.size() < questions) {
            double[] q = dirichlet(OPTIONS, random);
            double[] other = dirichlet(OPTIONS, random);
            double far = 0;
            for (int k = 0; k < OPTIONS; k++) {
                far += Math.abs(q[k] - other[k]) / 2;
            }
            if (far >= distance && far > 0) {
                double[] p = new double[OPTIONS];
                for (int k = 0; k < OPTIONS; k++) {
                    p[k] = Math.max(0, q[k] + (other[k] - q[k]) * distance / far);
                }
                world.references.add(q);
                world.models.add(p);
            }
        }
        return world;
    }

    static double[] dirichlet(int options, SplittableRandom random) {
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

    double squaredDistance() {
        double sum = 0;
        for (int i = 0; i < models.size(); i++) {
            sum += SquaredDistance.between(models.get(i), references.get(i)) / models.size();
        }
        return sum;
    }

    /** How many of n independent answers fall on each option. */
    public static double[] draw(double[] shares, int n, SplittableRandom random) {
        double[] counts = new double[shares.length];
        for (int i = 0; i < n; i++) {
            double left = random.nextDouble();
            int option = 0;
            while (option < shares.length - 1 && left >= shares[option]) {
                left -= shares[option++];
            }
            counts[option]++;
        }
        return counts;
    }
}
