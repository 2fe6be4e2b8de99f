package org.alignunit.microdata.table;

/** A range of numbers declared missing, ends included; infinite where SPSS says LOWEST or HIGHEST. */
public record MissingRange(double from, double to) {
    /** Whether the number lies in the range. */
    public boolean contains(double number) {
        return from <= number && number <= to;
    }
}
