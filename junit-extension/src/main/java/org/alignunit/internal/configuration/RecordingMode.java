package org.alignunit.internal.configuration;

/** What happens to a question: the values of {@code alignunit.recordings}. */
public enum RecordingMode {
    /** Answered from the recordings, never from the network. */
    REPLAY,
    /** Answered from the recordings where they have a reply; the others are requested and recorded. */
    RECORD,
    /** Requested anew, and kept in a journal from which a killed run resumes. The recordings stay as they are. */
    LIVE,
    /** Answered from the recordings. Some prompts are put to the model as well, to find whether it still answers alike. */
    AUDIT,
    /** Not asked: only the cost is wanted. Whatever is asked nevertheless is replayed. */
    PLAN
}
