package org.alignunit.microdata.imports.file;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the survey file has them: sums of doubles differ in their last bits from run to run. */
public final class Numbers {
    private static final MathContext DIGITS = new MathContext(10);

    /**
     * A sum of decimals may lie exactly between two roundings, and its last bits on either side. Moved by an irrational
     * part far below the last digit, none lies there.
     */
    private static final double BETWEEN = 1 + 1e-12 / Math.PI;

    private static final double LARGEST_WHOLE = 1e15;

    private Numbers() {}

    /** The number with 10 significant digits; without decimals if it is whole. */
    public static Number rounded(double number) {
        double rounded = new BigDecimal(number * BETWEEN).round(DIGITS).doubleValue();
        if (rounded == Math.rint(rounded) && Math.abs(rounded) < LARGEST_WHOLE) {
            return (long) rounded;
        }
        return rounded;
    }
}
