package org.alignunit;

import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The predictors whose distances to the group stand beside every estimate. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public enum Baseline {
    /** The same share for every option. */
    UNIFORM("uniform", "uniform", "all options alike"),
    /** The shares of all groups of the same attribute. */
    POOLED("pooled", "pooled", "all groups together"),
    /** The mean of the group's answers to the survey's other questions with the same options. */
    LEAVE_ONE_OUT("leaveOneOut", "leave-one-out", "mean of other questions"),
    /** The expected distance of 30 answers drawn from the group's own shares: the floor that the number of answers sets. */
    PERFECT_DRAWS_30("perfectDraws30", "sampling floor (30 draws)", "sampling error alone"),
    /** What human annotators expected the group to answer. */
    ANNOTATORS("annotators", "annotators", "people who guessed");

    private final String key;
    private final String label;
    private final String meaning;

    Baseline(String key, String label, String meaning) {
        this.key = key;
        this.label = label;
        this.meaning = meaning;
    }

    /**
     * The name of a baseline in words.
     *
     * @param key as in {@code baselines} of the result file
     * @return its name; the key itself if it is unknown
     */
    public static String label(String key) {
        return Stream.of(values())
                .filter(known -> known.key.equals(key))
                .map(known -> known.label)
                .findFirst()
                .orElse(key);
    }

    /**
     * What a baseline is, in a few words.
     *
     * @param key as in {@code baselines} of the result file
     * @return the words; empty if the key is unknown
     */
    public static String meaning(String key) {
        return Stream.of(values())
                .filter(known -> known.key.equals(key))
                .map(known -> known.meaning)
                .findFirst()
                .orElse("");
    }

    /** {@return the key in {@code baselines} of the result file} */
    public String key() {
        return key;
    }
}
