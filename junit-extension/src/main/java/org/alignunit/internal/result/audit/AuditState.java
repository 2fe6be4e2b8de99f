package org.alignunit.internal.result.audit;

/** What became of a prompt in an audit. */
public enum AuditState {
    /** New replies to it were compared with the recorded ones. */
    COMPARED,
    /** It was not its turn, the calls of the audit were used up, or the model is known to have changed. */
    NOT_ASKED,
    /** The model gave no reply. */
    FAILED,
    /** Its replies cannot be compared. */
    NOT_COMPARABLE
}
