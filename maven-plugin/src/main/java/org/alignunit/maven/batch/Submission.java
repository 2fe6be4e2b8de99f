package org.alignunit.maven.batch;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alignunit.maven.batch.Batch.Stage;
import org.alignunit.maven.batch.provider.BatchException;
import org.alignunit.maven.batch.provider.BatchProvider;

/** Submits batches within the budget. That a batch is about to be submitted is written down first: the provider may have it. */
record Submission(Batches batches, BatchLimits limits, BatchRun.Log log) {
    void submit(Batch batch, BatchProvider provider) throws IOException {
        List<Batch> others = batches.all().stream()
                .filter(other -> !other.id().equals(batch.id()) && other.stage() != Stage.WRITTEN)
                .toList();
        Optional<String> there = batch.stage() == Stage.SUBMITTING
                ? provider.find(
                        batch.id(),
                        batch.requests(),
                        Instant.parse(batch.created()),
                        others.stream().map(Batch::providerId).collect(Collectors.toSet()))
                : Optional.empty();
        String name;
        if (there.isPresent()) {
            name = there.get();
        } else {
            limits.require(batch.cost(), others.stream().map(Batch::cost).toList());
            batches.save(batch.at(Stage.SUBMITTING, ""));
            try {
                name = provider.submit(batch.id(), batches.requests(batch));
            } catch (BatchException refused) {
                batches.save(batch.at(Stage.WRITTEN, ""));
                throw refused;
            }
        }
        batches.save(batch.at(Stage.SUBMITTED, name));
        log.info()
                .accept(String.format(
                        Locale.ROOT, "%s: submitted %,d requests as %s", batch.id(), batch.requests(), name));
    }
}
