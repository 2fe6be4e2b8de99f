package org.alignunit;

import java.util.stream.Stream;

/** The guesses whose distances stand beside every estimate, and what each of them knows. */
public enum Baseline {
    /** Every option the same share. */
    UNIFORM("uniform", "uniform", "all options alike"),
    /** The shares of all groups of the same attribute. */
    POOLED("pooled", "pooled", "all groups together"),
    /** The mean of the group's answers to the survey's other questions with the same options. */
    LEAVE_ONE_OUT("leaveOneOut", "leave-one-out", "mean of other questions"),
    /** The expected distance of 30 answers drawn from the group's own shares: no guess, but what their number alone costs. */
    PERFECT_DRAWS_30("perfectDraws30", "30 perfect draws", "expected by chance"),
    /** What human annotators thought that the group would answer. */
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
     * The name of a baseline for people.
     *
     * @param key as in {@code baselines} of the result file
     * @return its name in words; the key itself where another writer invented it
     */
    public static String label(String key) {
        return Stream.of(values())
                .filter(known -> known.key.equals(key))
                .map(known -> known.label)
                .findFirst()
                .orElse(key);
    }

    /**
     * What a baseline knows of the group.
     *
     * @param key as in {@code baselines} of the result file
     * @return a few words; none where another writer invented it
     */
    public static String meaning(String key) {
        return Stream.of(values())
                .filter(known -> known.key.equals(key))
                .map(known -> known.meaning)
                .findFirst()
                .orElse("");
    }

    /** {@return its name in {@code baselines} of the result file} */
    public String key() {
        return key;
    }
}
