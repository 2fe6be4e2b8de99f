package org.alignunit.internal.result;

import org.jspecify.annotations.Nullable;

/**
 * What became of the replies to one question. {@code answers} counts single answers for SAMPLED and SEQUENCE, and whole
 * distributions for other expressions; {@code read} counts the replies that they were read from, null in older files.
 */
public record ReplyCounts(
        int answers, int refusals, int unreadable, @Nullable Integer read) implements FieldGroup {
    /** Counts replies that gave one answer each. */
    public ReplyCounts(int answers, int refusals, int unreadable) {
        this(answers, refusals, unreadable, answers);
    }

    /** {@return why there are no shares, where no reply was read} */
    public String unknown() {
        return answers + unanswered() == 0 ? "nothing was asked" : "no reply was read";
    }

    /** {@return how many replies gave no answer} */
    public int unanswered() {
        return refusals + unreadable;
    }

    /** {@return how many replies there were; in older files, of sequences, how many answers and what gave none} */
    public int all() {
        return (read == null ? answers : read) + unanswered();
    }
}
