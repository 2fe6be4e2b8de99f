package org.alignunit.maven.tidy;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.alignunit.junit.AlignmentTest;

/** Classes to be found, and one that is none of them. */
interface Fixtures {
    @AlignmentTest(survey = "s.json")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Composed {}

    class Direct {
        @AlignmentTest(survey = "s.json")
        void test() {}
    }

    class ByComposed {
        @Composed
        void test() {}
    }

    abstract class Base {
        @Composed
        void test() {}
    }

    class Inheriting extends Base {}

    class Other {
        long constant() {
            return 1L << 40;
        }
    }
}
