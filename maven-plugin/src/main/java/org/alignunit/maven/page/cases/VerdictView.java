package org.alignunit.maven.page.cases;

import java.util.Locale;
import org.alignunit.Outcome;
import org.alignunit.internal.result.words.VerdictWords;
import org.alignunit.maven.outcome.Cause;

/** A state as a mark, a word and a colour, what needs attention first: the colour alone tells nobody anything. */
public enum VerdictView {
    MISALIGNED("■", "misaligned"),
    NOTRUN("⊘", "did not run"),
    INCONCLUSIVE("◐", "inconclusive"),
    ERROR("!", "in error"),
    ALIGNED("●", "aligned"),
    REPORTED("•", "measured");

    private final String sign;
    private final String word;

    VerdictView(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    /** {@return the state of a verdict} */
    public static VerdictView of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    /** {@return the state of what breaks a rule} */
    public static VerdictView of(Cause cause) {
        return switch (cause.rule()) {
            case MISALIGNED, WORSE, CHANGED_MODEL -> MISALIGNED;
            case INCONCLUSIVE, CHANGED -> INCONCLUSIVE;
            case ERROR, NOT_AUDITED, UNREADABLE, TWICE, OLD, NOT_IMPORTED -> ERROR;
            case MISSING, EMPTY, STALE, NOT_RUN, LOST -> NOTRUN;
        };
    }

    /** {@return whether it needs attention} */
    public boolean red() {
        return compareTo(ALIGNED) < 0;
    }

    /** {@return its mark as text} */
    public String sign() {
        return sign;
    }

    /** {@return its word} */
    public String word() {
        return word;
    }

    /** {@return the name of its style} */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return what it means} */
    public String meaning() {
        return this == NOTRUN ? "there is no result of this build" : VerdictWords.meaning(Outcome.valueOf(name()));
    }
}
