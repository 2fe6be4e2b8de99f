package org.alignunit.model;

/** A failure that tells whether the call that failed may be charged for all the same; of any other failure it may be. */
public interface CallFailure {
    /** {@return whether the server may charge for the call; not for one that it refused, or that never reached it} */
    boolean mayBeCharged();
}
