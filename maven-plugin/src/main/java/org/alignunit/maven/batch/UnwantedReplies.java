package org.alignunit.maven.batch;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.internal.result.WantedReplies;
import org.alignunit.maven.batch.WantedPrompts.Served;

/** Replies under way that no test wants any more, as tests or their prompts have changed since. They are paid, and so recorded. */
final class UnwantedReplies {
    private UnwantedReplies() {}

    /** Tells them, batch by batch; nothing without a plan of the model, as it is not known then what is wanted. */
    static void tell(Batches batches, List<WantedReplies> plans, BatchRun.Log log) throws IOException {
        Map<Served, WantedPrompts> wanted = WantedPrompts.of(plans);
        for (Batch batch : batches.all()) {
            WantedPrompts own = wanted.get(new Served(batch.server(), batch.model()));
            long unwanted = own == null || !batch.stage().isOpen() ? 0 : own.unwanted(batches.asked(batch));
            if (unwanted > 0) {
                log.warn()
                        .accept(String.format(
                                Locale.ROOT,
                                "%s: the last plan does not want %,d of its %,d replies. They are recorded all the same;"
                                        + " mvn alignunit:tidy drops what no test replays",
                                batch.id(),
                                unwanted,
                                batch.requests()));
            }
        }
    }
}
