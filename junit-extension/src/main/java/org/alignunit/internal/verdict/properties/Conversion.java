package org.alignunit.internal.verdict.properties;

import org.alignunit.internal.verdict.bounds.Bounds;

/** Turns a sum over questions into a property, and back. */
record Conversion(Kind kind, double from) {
    /** The property is the sum itself. */
    static final Conversion SUM = new Conversion(Kind.SUM, 0);

    /** What the property is. */
    enum Kind {
        SUM,
        /** A number less the sum: how much nearer than something a model is. */
        LESS,
        /** A number over the sum: as a survey of r people has 1 / r of one person's squared distance. */
        OVER
    }

    double property(double sum) {
        return switch (kind) {
            case SUM -> sum;
            case LESS -> from - sum;
            case OVER -> sum <= 0 ? Double.POSITIVE_INFINITY : from / sum;
        };
    }

    double sum(double property) {
        return switch (kind) {
            case SUM -> property;
            case LESS -> from - property;
            case OVER -> from / property;
        };
    }

    /** Whether the property falls where the sum rises. */
    boolean falls() {
        return kind != Kind.SUM;
    }

    Bounds properties(Bounds sums) {
        double first = property(sums.lower());
        double second = property(sums.upper());
        return falls() ? new Bounds(second, first) : new Bounds(first, second);
    }
}
