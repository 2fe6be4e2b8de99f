package org.alignunit.internal.run.display;

import org.alignunit.internal.run.progress.ProgressSnapshot;

/** Where progress is shown. */
interface Screen {
    /** Called each second while the run lasts; decides whether to say something. */
    void show(ProgressSnapshot now);

    /** The run is over. */
    void close();
}
