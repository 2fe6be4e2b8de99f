package org.alignunit.maven.classfiles;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.alignunit.junit.AlignmentTest;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;

/** Classes to be found, and some that are none of them. */
interface Fixtures {
    @AlignmentTest(survey = "s.json")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Composed {}

    @Composed
    @Again
    @Retention(RetentionPolicy.RUNTIME)
    @interface Again {}

    class Direct {
        @Deprecated
        @AlignmentTest(
                survey = {"s.json", "t.json"},
                within = 0.5)
        void test() {}

        @Disabled
        @AlignmentTest(survey = "s.json")
        void disabled(String overload) {}

        void none() {}
    }

    class ByComposed {
        @Composed
        void test() {}

        @Again
        private void again() {}
    }

    interface Contract {
        @Composed
        default void agreed() {}
    }

    abstract class Base<T> implements Contract {
        @Composed
        void test() {}

        @Composed
        void overridden(T value) {}

        @Composed
        abstract void open();

        @Nested
        class Inner {
            @Composed
            void inner() {}

            @Nested
            class Innermost extends Direct {}
        }

        abstract class Unfinished {
            @Composed
            void never() {}
        }
    }

    class Inheriting extends Base<String> {
        @Override
        void overridden(String value) {}

        @Override
        void open() {}
    }

    class Other {
        /** As good as a test to nobody. */
        final Runnable local = new Runnable() {
            @AlignmentTest(survey = "s.json")
            @Override
            public void run() {}
        };

        long constant() {
            return 1L << 40;
        }
    }
}
