package org.alignunit.internal.model.quirks;

import org.alignunit.internal.model.calls.AttemptFailure;

/** A model did not take what it was sent, and is to be asked without it. */
public final class RetryWithout extends AttemptFailure {
    private static final long serialVersionUID = 1;
    private final ModelQuirk suspected;

    public RetryWithout(ModelQuirk suspected) {
        super(suspected.name(), suspected == ModelQuirk.ROOM_TO_REASON); // which was thought about
        this.suspected = suspected;
    }

    /** {@return what it is to be asked without} */
    public ModelQuirk suspected() {
        return suspected;
    }
}
