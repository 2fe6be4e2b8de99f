package org.alignunit.maven.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.model.batch.BatchedModel;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.internal.model.quirks.RetryWithout;
import org.alignunit.internal.model.recorded.RecordedRequest;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.maven.batch.provider.ResultLine;
import org.alignunit.model.ModelException;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;

/** Records the results of a batch. A reply that is recorded already stays, so that results may be read twice. */
final class Collector {
    private final Batch batch;
    private final BatchedModel model;
    private final ReplyStore recordings;
    private final Map<String, Wanted> asked = new HashMap<>();

    private record Wanted(Prompt prompt, int draw) {}

    Collector(Batch batch, List<BatchPrompt> prompts, BatchedModel model, ReplyStore recordings) {
        this.batch = batch;
        this.model = model;
        this.recordings = recordings;
        for (BatchPrompt each : prompts) {
            for (int draw : each.draws()) {
                asked.put(each.id(batch.model(), draw), new Wanted(each.prompt(), draw));
            }
        }
    }

    /** {@return whether the batch asked for the result of any line} */
    boolean knows(Path results) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(results)) {
            return lines.lines().anyMatch(line -> {
                try {
                    return asked.containsKey(ResultLine.of(line).id());
                } catch (IllegalArgumentException e) {
                    return false;
                }
            });
        }
    }

    Collected collect(Path results) throws IOException {
        Collected collected = new Collected();
        Set<String> seen = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(results)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    collect(line, "line " + number, seen, collected);
                }
            }
        }
        for (String id : asked.keySet()) {
            collected.missing += seen.contains(id) ? 0 : 1;
        }
        return collected;
    }

    private void collect(String line, String place, Set<String> seen, Collected collected) {
        ResultLine result;
        try {
            result = ResultLine.of(line);
        } catch (IllegalArgumentException e) {
            collected.tell(place + " is no result: " + e.getMessage());
            return;
        }
        Wanted wanted = asked.get(result.id());
        if (wanted == null) {
            collected.tell(place + ": the batch did not ask for " + result.id() + "; it is passed over");
        } else if (!seen.add(result.id())) {
            collected.tell(place + ": a second result of " + result.id() + "; the first one counts");
        } else if (result.status() == 0) {
            collected.expired++;
            collected.tell(result.id() + " expired before the model was asked");
        } else {
            record(result, wanted, collected);
        }
    }

    private void record(ResultLine result, Wanted wanted, Collected collected) {
        try {
            Reply reply = model.reply(result.status(), result.bytes(), wanted.prompt(), batch.known());
            recordings.add(RecordedRequest.of(batch.model(), wanted.prompt()), wanted.draw(), reply);
            collected.replies++;
            collected.cost = collected.cost.plus(new BatchCost(1, reply.usage()));
        } catch (RetryWithout otherwise) {
            collected.failed++;
            collected.tell(result.id() + " failed: " + learn(otherwise.suspected(), collected));
        } catch (ModelException e) {
            collected.failed++;
            collected.tell(result.id() + " failed: " + e.getMessage());
        }
    }

    /** A limit that a server names is known to the model that was told of it, and to no later batch. */
    private static String learn(ModelQuirk quirk, Collected collected) {
        if (quirk == ModelQuirk.LIMIT) {
            return "the server names a limit, which calls keep to. Ask with -Dalignunit.recordings=record";
        }
        collected.learned.add(quirk);
        return "the next batch asks the model without " + quirk;
    }
}
