package org.alignunit.maven.batch;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.alignunit.internal.json.Json;
import org.alignunit.internal.model.batch.BatchedModel;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.maven.batch.provider.BatchProvider;
import org.alignunit.model.ModelException;

/** Writes the files of new batches, none larger than providers take. */
record BatchWriter(Batches batches, BatchedModel model, BatchProvider provider, Set<ModelQuirk> known) {
    /** OpenAI's limit, and half of Anthropic's. */
    private static final int MOST_REQUESTS = 50_000;

    /** Half of OpenAI's limit, as characters may take several bytes. */
    private static final long MOST_CHARACTERS = 100_000_000;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** {@return the batches written} {@code complaints}: told why a prompt cannot be asked. */
    List<Batch> write(List<BatchPrompt> wanted, Consumer<String> complaints) throws IOException {
        List<Batch> written = new ArrayList<>();
        List<BatchPrompt> part = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        int requests = 0;
        long characters = 0;
        for (BatchPrompt each : wanted) {
            String body;
            try {
                body = model.request(each.prompt(), known);
            } catch (ModelException e) {
                complaints.accept(String.valueOf(e.getMessage()));
                continue;
            }
            long more = (long) body.length() * each.draws().size();
            if (requests > 0
                    && (requests + each.draws().size() > MOST_REQUESTS || characters + more > MOST_CHARACTERS)) {
                written.add(write(part, bodies));
                part.clear();
                bodies.clear();
                requests = 0;
                characters = 0;
            }
            part.add(each);
            bodies.add(body);
            requests += each.draws().size();
            characters += more;
        }
        if (!part.isEmpty()) {
            written.add(write(part, bodies));
        }
        return written;
    }

    private Batch write(List<BatchPrompt> prompts, List<String> bodies) throws IOException {
        BatchCost most = BatchCost.NOTHING;
        int requests = 0;
        for (int i = 0; i < prompts.size(); i++) {
            BatchCost each = BatchCost.most(prompts.get(i).prompt(), bodies.get(i));
            for (int draw : prompts.get(i).draws()) {
                most = most.plus(each);
                requests++;
            }
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Batch batch = new Batch(
                NAME.format(now) + "-" + UUID.randomUUID().toString().substring(0, 8),
                model.name(),
                model.server(),
                Batch.Stage.WRITTEN,
                "",
                now.toString(),
                requests,
                known,
                most);
        batches.write(batches.prompts(batch), out -> {
            for (BatchPrompt each : prompts) {
                out.write(Json.write(each.fields()));
                out.write('\n');
            }
        });
        batches.write(batches.requests(batch), out -> {
            for (int i = 0; i < prompts.size(); i++) {
                for (int draw : prompts.get(i).draws()) {
                    out.write(provider.line(prompts.get(i).id(model.name(), draw), bodies.get(i)));
                    out.write('\n');
                }
            }
        });
        batches.save(batch); // last: without it there is no batch
        return batch;
    }
}
