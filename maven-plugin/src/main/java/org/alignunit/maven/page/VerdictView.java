package org.alignunit.maven.page;

import org.alignunit.Outcome;
import org.alignunit.internal.result.words.VerdictWords;

/** A verdict as a sign, a word and a colour, what needs attention first: the colour alone tells nobody anything. */
enum VerdictView {
    ERROR("!", "error"),
    MISALIGNED("✕", "misaligned"),
    INCONCLUSIVE("?", "inconclusive"),
    ALIGNED("✓", "aligned"),
    REPORTED("○", "reported");

    private final String sign;
    private final String word;

    VerdictView(String sign, String word) {
        this.sign = sign;
        this.word = word;
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
        return VerdictWords.meaning(Outcome.valueOf(name()));
    }
}
