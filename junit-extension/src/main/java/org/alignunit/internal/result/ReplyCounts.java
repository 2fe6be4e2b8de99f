package org.alignunit.internal.result;

/**
 * What became of the replies to one question. {@code answers} counts single answers for SAMPLED and SEQUENCE, and whole
 * distributions for other expressions.
 */
public record ReplyCounts(int answers, int refusals, int unreadable) implements FieldGroup {
    /** {@return how many replies gave no answer} */
    public int unanswered() {
        return refusals + unreadable;
    }
}
