package org.alignunit.internal.verdict.scores;

/** Solves symmetric positive definite systems in place. */
final class Cholesky {
    private Cholesky() {}

    /**
     * Solves {@code matrix x = right}, whose lower triangle is read; both are overwritten, {@code right} by the solution.
     *
     * @return whether the matrix was positive definite
     */
    static boolean solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            double[] row = matrix[i];
            for (int j = 0; j < i; j++) {
                double[] other = matrix[j];
                row[j] = (row[j] - dot(row, other, j)) / other[j];
            }
            double rest = row[i] - dot(row, row, i);
            if (!(rest > 0)) {
                return false;
            }
            row[i] = Math.sqrt(rest);
            right[i] = (right[i] - dot(row, right, i)) / row[i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double value = right[i];
            for (int j = i + 1; j < size; j++) {
                value -= matrix[j][i] * right[j];
            }
            right[i] = value / matrix[i][i];
        }
        return true;
    }

    private static double dot(double[] a, double[] b, int length) {
        double even = 0; // two sums, so that the next addition need not wait for the last
        double odd = 0;
        int i = 0;
        for (; i + 1 < length; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return i < length ? even + odd + a[i] * b[i] : even + odd;
    }
}
