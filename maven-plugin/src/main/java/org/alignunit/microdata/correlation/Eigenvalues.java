package org.alignunit.microdata.correlation;

/** Eigenvalues of symmetric matrices. */
public final class Eigenvalues {
    private Eigenvalues() {}

    /** The largest one. The matrix is overwritten: Householder reflections make it tridiagonal, and bisection finds the value. */
    public static double largest(double[][] matrix) {
        int size = matrix.length;
        double[] diagonal = new double[size];
        double[] squares = new double[size]; // of what stands before the diagonal
        for (int i = size - 1; i >= 0; i--) {
            squares[i] = reflect(matrix, i);
            diagonal[i] = matrix[i][i];
        }
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            double radius = Math.sqrt(squares[i]) + (i + 1 < size ? Math.sqrt(squares[i + 1]) : 0);
            low = Math.max(low, diagonal[i]);
            high = Math.max(high, diagonal[i] + radius);
        }
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (isExceeded(middle, diagonal, squares)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Makes a row zero but for its diagonal and the place before that, whose square is returned. */
    private static double reflect(double[][] matrix, int row) {
        double[] vector = matrix[row];
        double norm = 0;
        for (int i = 0; i < row; i++) {
            norm += vector[i] * vector[i];
        }
        if (row < 2 || norm == 0) {
            return norm;
        }
        double alpha = vector[row - 1] > 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
        double half = norm - alpha * vector[row - 1];
        vector[row - 1] -= alpha;
        double[] product = new double[row];
        double factor = 0;
        for (int i = 0; i < row; i++) {
            for (int j = 0; j < row; j++) {
                product[i] += matrix[i][j] * vector[j] / half;
            }
            factor += product[i] * vector[i] / (2 * half);
        }
        for (int i = 0; i < row; i++) {
            product[i] -= factor * vector[i];
        }
        for (int i = 0; i < row; i++) {
            for (int j = 0; j < row; j++) {
                matrix[i][j] -= product[i] * vector[j] + vector[i] * product[j];
            }
        }
        return norm;
    }

    /** Whether an eigenvalue of a tridiagonal matrix is larger: one of the pivots of an LDL decomposition is positive. */
    private static boolean isExceeded(double value, double[] diagonal, double[] squares) {
        double pivot = 1;
        for (int i = 0; i < diagonal.length; i++) {
            pivot = diagonal[i] - value - (i == 0 ? 0 : squares[i] / pivot);
            if (pivot > 0) {
                return true;
            }
            if (pivot == 0) {
                pivot = -Double.MIN_NORMAL;
            }
        }
        return false;
    }
}
