package org.alignunit.internal.result;

/**
 * What became of the replies to one question.
 *
 * @param answers single answers read (SAMPLED, SEQUENCE) or whole distributions read (other expressions)
 * @param refusals replies that declined to answer
 * @param unreadable replies that no rule could read
 */
public record ReplyCounts(int answers, int refusals, int unreadable) implements FieldGroup {
    /** {@return how many replies gave no answer} */
    public int unanswered() {
        return refusals + unreadable;
    }
}
