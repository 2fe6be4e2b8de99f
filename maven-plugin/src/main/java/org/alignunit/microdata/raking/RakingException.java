package org.alignunit.microdata.raking;

/** Margins that cannot be met. The message names margin and level, and what to do. */
public final class RakingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An exception with a message of fault and remedy. */
    RakingException(String fault, String remedy) {
        super(fault + "; " + remedy);
    }
}
