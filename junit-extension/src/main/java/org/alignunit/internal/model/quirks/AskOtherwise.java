package org.alignunit.internal.model.quirks;

import org.alignunit.model.CallFailure;

/** A model did not take what it was sent, and is to be asked without it. */
public final class AskOtherwise extends RuntimeException implements CallFailure {
    private static final long serialVersionUID = 1;
    private final Difference suspected;

    /**
     * The failure of one attempt.
     *
     * @param suspected what the model may not take
     */
    public AskOtherwise(Difference suspected) {
        super(suspected.name(), null, false, false);
        this.suspected = suspected;
    }

    Difference suspected() {
        return suspected;
    }

    @Override
    public boolean mayBeCharged() {
        return suspected == Difference.ROOM_TO_REASON; // it was thought about
    }
}
