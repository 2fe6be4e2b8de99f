package org.alignunit.microdata.aggregate;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alignunit.microdata.table.Value;

/**
 * Which rows are meant. There is true and false only: a missing value meets no test (but one that names it), so that
 * the negation of a test is met by those whose value is missing.
 */
public sealed interface Where {
    /** Met by all rows. */
    Where ALWAYS = new All(List.of());

    /** The tests that it is made of. */
    Stream<Test> tests();

    /** Whether it is met, given the tests that are. */
    boolean isMet(Predicate<Test> met);

    /** A condition on the value of one column. */
    sealed interface Test extends Where {
        /** The column's name. */
        String column();

        /** Whether a value of the column meets it. */
        boolean isMetBy(Value value);

        @Override
        default Stream<Test> tests() {
            return Stream.of(this);
        }

        @Override
        default boolean isMet(Predicate<Test> met) {
            return met.test(this);
        }
    }

    /** The value is one of these. */
    record Codes(String column, Set<Value> codes) implements Test {
        /** Copies the codes. */
        public Codes {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean isMetBy(Value value) {
            return codes.contains(value);
        }
    }

    /** The value is a number in a range, ends included. */
    record Range(String column, double from, double to) implements Test {
        @Override
        public boolean isMetBy(Value value) {
            return value instanceof Value.Numeric numeric && from <= numeric.number() && numeric.number() <= to;
        }
    }

    /** The value is a number below a limit. */
    record Below(String column, double limit) implements Test {
        @Override
        public boolean isMetBy(Value value) {
            return value instanceof Value.Numeric numeric && numeric.number() < limit;
        }
    }

    /** The value is a number above a limit. */
    record Above(String column, double limit) implements Test {
        @Override
        public boolean isMetBy(Value value) {
            return value instanceof Value.Numeric numeric && numeric.number() > limit;
        }
    }

    /**
     * The value is a whole number that a hash assigns to this part, of so many.
     *
     * @param column the column; {@link #ROW} for the number of the row
     */
    record Part(String column, int part, int of) implements Test {
        /** Stands for the number of the row in a file, in place of a column. */
        public static final String ROW = "";

        /** The prime by which the hash is taken. */
        public static final long PRIME = 2_147_483_647L;

        /** What numbers are multiplied by, so that small ones are spread too. */
        public static final long FACTOR = 48_271;

        @Override
        public boolean isMetBy(Value value) {
            return value instanceof Value.Numeric numeric
                    && numeric.number() == Math.rint(numeric.number())
                    && hash((long) numeric.number()) % of == part;
        }

        private static long hash(long number) {
            long spread = Math.abs(number) % PRIME * FACTOR % PRIME;
            return spread * spread % PRIME;
        }
    }

    /** All of the conditions are met. */
    record All(List<Where> conditions) implements Where {
        /** Copies the conditions. */
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Stream<Test> tests() {
            return conditions.stream().flatMap(Where::tests);
        }

        @Override
        public boolean isMet(Predicate<Test> met) {
            return conditions.stream().allMatch(condition -> condition.isMet(met));
        }
    }

    /** One of the conditions is met. */
    record Any(List<Where> conditions) implements Where {
        /** Copies the conditions. */
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Stream<Test> tests() {
            return conditions.stream().flatMap(Where::tests);
        }

        @Override
        public boolean isMet(Predicate<Test> met) {
            return conditions.stream().anyMatch(condition -> condition.isMet(met));
        }
    }

    /** The condition is not met. */
    record Not(Where condition) implements Where {
        @Override
        public Stream<Test> tests() {
            return condition.tests();
        }

        @Override
        public boolean isMet(Predicate<Test> met) {
            return !condition.isMet(met);
        }
    }
}
