package org.alignunit.microdata.table;

/** A value that a cell, a label or a declaration of missing values names. */
public sealed interface Value {
    /** A number. */
    static Value of(double number) {
        return new Numeric(number);
    }

    /** A text. */
    static Value of(String text) {
        return new Text(text);
    }

    /** {@link Row#SYSTEM}, or 'a' to 'z' for .a to .z. */
    static Value missing(char tag) {
        return new Missing(tag);
    }

    /** A number; zero has one sign. */
    record Numeric(double number) implements Value {
        /** Drops the sign of zero, so that equal numbers are equal values. */
        public Numeric {
            number += 0.0;
        }

        /** The number without a needless ".0". */
        public static String text(double number) {
            return number == Math.rint(number) && Math.abs(number) <= 0x1p53
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }

        @Override
        public String toString() {
            return text(number);
        }
    }

    /** A text. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return text;
        }
    }

    /** The system-missing value, or an extended one. */
    record Missing(char tag) implements Value {
        @Override
        public String toString() {
            return tag == Row.SYSTEM ? "." : "." + tag;
        }
    }
}
