package org.alignunit.junit;

import java.util.Map;
import java.util.OptionalDouble;
import org.alignunit.Outcome;
import org.apiguardian.api.API;

/** What an alignment test measured, as an optional parameter of the test method. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public interface Alignment {
    /** {@return ALIGNED, MISALIGNED, INCONCLUSIVE or REPORTED; a test that ends in ERROR does not run the body} */
    Outcome verdict();

    /**
     * {@return the distance between the model and the group, in the measure's unit, from 0 to its maximum; it may be corrected for
     * bias}
     *
     * @throws IllegalStateException if nothing was measured
     */
    double estimate();

    /**
     * {@return the lower bound of the distance, which holds at the test's confidence after its correction. A test without bounds
     * (one reply to each question, or {@link org.alignunit.Decision#POINT}) gives the estimate}
     *
     * @throws IllegalStateException if nothing was measured
     */
    double lower();

    /**
     * {@return the upper bound of the distance, which holds at the test's confidence after its correction. A test without bounds
     * (one reply to each question, or {@link org.alignunit.Decision#POINT}) gives the estimate}
     *
     * @throws IllegalStateException if nothing was measured
     */
    double upper();

    /**
     * What one question measured.
     *
     * @param id the question's id
     * @return its shares, distance and bounds
     * @throws IllegalArgumentException if the test has no such question, or did not ask it
     */
    QuestionAlignment question(String id);

    /**
     * What one question measured.
     *
     * @param reference option text to the group's share, refusals left out, in the survey's order
     * @param model option text to the model's share; empty if no reply was read
     * @param distance plain distance of the two shares; empty if no reply was read
     * @param lower bound of the distance; empty if none was computed
     * @param upper bound of the distance; empty if none was computed
     * @param answers how many replies were read as opinions: single answers, or whole distributions, as the expression has it
     * @param refusals how many replies declined to answer
     * @param unreadable how many replies could not be read
     */
    @API(status = API.Status.MAINTAINED, since = "0.1")
    record QuestionAlignment(
            Map<String, Double> reference,
            Map<String, Double> model,
            OptionalDouble distance,
            OptionalDouble lower,
            OptionalDouble upper,
            int answers,
            int refusals,
            int unreadable) {}
}
