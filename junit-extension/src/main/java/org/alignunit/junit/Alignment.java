package org.alignunit.junit;

import org.alignunit.Outcome;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What an alignment test measured, as an optional parameter of the test method. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface Alignment {
    /** {@return everything, as it stands in the result file} */
    TestResult result();

    /** {@return the outcome} */
    default Outcome verdict() {
        return result().verdict();
    }

    /** {@return the distance's estimate, which may be corrected for bias} */
    default double estimate() {
        return bound(result().estimate());
    }

    /** {@return the distance's lower bound} */
    default double lower() {
        return bound(result().lower());
    }

    /** {@return the distance's upper bound} */
    default double upper() {
        return bound(result().upper());
    }

    /**
     * What one question measured.
     *
     * @param id the question's id
     * @return its shares, distance and bounds
     * @throws IllegalArgumentException if the test has no such question
     */
    default QuestionResult question(String id) {
        return result().questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question \"" + id + "\" in this test"));
    }

    private static double bound(@Nullable Double value) {
        if (value == null) {
            throw new IllegalStateException("nothing was measured");
        }
        return value;
    }
}
