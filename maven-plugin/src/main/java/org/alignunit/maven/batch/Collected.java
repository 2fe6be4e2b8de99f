package org.alignunit.maven.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alignunit.internal.model.quirks.ModelQuirk;

/** What came of the requests of a batch. */
final class Collected {
    private static final int MOST_TOLD = 100;

    /** How many replies were read; those that were recorded before are among them. */
    int replies;

    BatchCost cost = BatchCost.NOTHING;
    int expired;
    int failed;
    int missing;
    private int untold;

    /** What the model does not take, as its answers tell. */
    final Set<ModelQuirk> learned = EnumSet.noneOf(ModelQuirk.class);

    private final List<String> told = new ArrayList<>();

    void tell(String what) {
        if (told.size() < MOST_TOLD) {
            told.add(what);
        } else {
            untold++;
        }
    }

    /** {@return one line for each request without a reply and each line that is no result; the first hundred} */
    List<String> told() {
        List<String> lines = new ArrayList<>(told);
        if (untold > 0) {
            lines.add("... and " + untold + " more");
        }
        return lines;
    }

    String words(BatchLimits limits) {
        String words = String.format(Locale.ROOT, "%,d replies recorded (%s)", replies, limits.words(cost));
        words += failed == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failed);
        words += expired == 0 ? "" : String.format(Locale.ROOT, ", %,d expired", expired);
        return words + (missing == 0 ? "" : String.format(Locale.ROOT, ", %,d without a result", missing));
    }
}
