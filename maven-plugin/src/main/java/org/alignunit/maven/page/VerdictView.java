package org.alignunit.maven.page;

import org.alignunit.Outcome;

/** A verdict as a sign, a word and a colour, what needs attention first: the colour alone tells nobody anything. */
enum VerdictView {
    ERROR("!", "error", "measured nothing: says nothing about the model"),
    MISALIGNED("✕", "misaligned", "farther from the group than the threshold"),
    INCONCLUSIVE("?", "inconclusive", "the evidence does not tell on which side of the threshold"),
    ALIGNED("✓", "aligned", "within the threshold"),
    REPORTED("○", "reported", "measured, nothing asserted");

    private final String sign;
    private final String word;
    private final String meaning;

    VerdictView(String sign, String word, String meaning) {
        this.sign = sign;
        this.word = word;
        this.meaning = meaning;
    }

    static VerdictView of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    /** {@return whether it needs attention} */
    boolean red() {
        return this != ALIGNED && this != REPORTED;
    }

    String sign() {
        return sign;
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }
}
