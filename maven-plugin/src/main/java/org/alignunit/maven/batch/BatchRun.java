package org.alignunit.maven.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.model.batch.BatchedModel;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.result.WantedReplies;
import org.alignunit.maven.batch.Batch.Stage;
import org.alignunit.maven.batch.WantedPrompts.Served;
import org.alignunit.maven.batch.provider.BatchException;
import org.alignunit.maven.batch.provider.BatchProvider;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.http.HttpSettings;

/**
 * Writes, submits and collects the batches of a directory. Each step is written down before and after it is taken, so that a
 * killed run is taken up where it stood and nothing is paid twice.
 */
public final class BatchRun {
    private static final Duration TIME_OUT = Duration.ofMinutes(5);

    private final Batches batches;
    private final Path recordings;
    private final BatchLimits limits;
    private final Function<String, BatchedModel> models;
    private final Log log;
    private final Duration firstWait;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(TIME_OUT)
            .readTimeout(TIME_OUT)
            .writeTimeout(TIME_OUT)
            .followRedirects(false)
            .connectionPool(
                    new ConnectionPool(0, 1, TimeUnit.SECONDS)) // one that the server closed meanwhile is a lost answer
            .retryOnConnectionFailure(false) // a batch whose answer was lost may be there: sent again, it is paid twice
            .build();

    /** Where what happened is told. */
    public record Log(Consumer<String> info, Consumer<String> warn) {}

    /**
     * A run over a directory.
     *
     * @param directory of the batches, which need not exist
     * @param recordings the directory of the recordings
     * @param limits of what all batches may cost
     * @param environment holds the keys, as for tests
     * @param firstWait before a call is tried again; doubled each time
     */
    public BatchRun(
            Path directory,
            Path recordings,
            BatchLimits limits,
            Map<String, String> environment,
            Log log,
            Duration firstWait) {
        this(
                new Batches(directory),
                recordings,
                limits,
                spec -> (BatchedModel) HttpModels.parse(spec, environment, HttpSettings.DEFAULT, log.warn()),
                log,
                firstWait);
    }

    /** {@code models}: makes a model from its name. */
    BatchRun(
            Batches batches,
            Path recordings,
            BatchLimits limits,
            Function<String, BatchedModel> models,
            Log log,
            Duration firstWait) {
        this.batches = batches;
        this.recordings = recordings;
        this.limits = limits;
        this.models = models;
        this.log = log;
        this.firstWait = firstWait;
    }

    private interface Step {
        void take(ReplyStore store) throws IOException;
    }

    /** One at a time: of two runs on a machine the second finds what the first did. */
    private void alone(Step step) throws IOException {
        ForkLock.holding(batches.directory().resolve(".lock"), open -> {
            try (ReplyStore store = ReplyStore.in(recordings)) {
                step.take(store);
            }
            return open;
        });
    }

    /**
     * Writes batches of what plans want that is neither recorded nor under way.
     *
     * @throws BatchException if a file is damaged
     */
    public void write(List<WantedReplies> plans) throws IOException {
        alone(store -> {
            List<Batch> all = batches.all();
            int written = 0;
            for (Map.Entry<Served, WantedPrompts> each : WantedPrompts.of(plans).entrySet()) {
                Served served = each.getKey();
                List<BatchPrompt> underWay = new ArrayList<>();
                Set<ModelQuirk> known = EnumSet.noneOf(ModelQuirk.class);
                for (Batch batch : all) {
                    if (served.equals(new Served(batch.server(), batch.model()))) {
                        known.addAll(batch.known());
                        underWay.addAll(batch.stage().isOpen() ? batches.asked(batch) : List.of());
                    }
                }
                BatchedModel model = model(served);
                List<BatchPrompt> lacking = each.getValue().lacking(served.model(), store, underWay);
                Set<String> complaints = new TreeSet<>();
                for (Batch batch :
                        new BatchWriter(batches, model, provider(model), known).write(lacking, complaints::add)) {
                    written++;
                    log.info()
                            .accept(String.format(
                                    Locale.ROOT,
                                    "%s: %,d requests of %s, at most %s, in %s",
                                    batch.id(),
                                    batch.requests(),
                                    batch.model(),
                                    limits.words(batch.cost()),
                                    batches.requests(batch)));
                }
                complaints.forEach(log.warn());
            }
            tellOthers(plans);
            if (written == 0) {
                log.info().accept("Nothing to write: all that the plans want is recorded or under way");
            }
        });
    }

    private void tellOthers(List<WantedReplies> plans) {
        Set<String> others = plans.stream()
                .filter(plan -> plan.server().isEmpty() && !plan.prompts().isEmpty())
                .map(plan -> plan.id().model())
                .collect(Collectors.toCollection(TreeSet::new));
        others.forEach(model -> log.warn()
                .accept(model + " is asked by a client of yours, whose requests no batch can hold:"
                        + " run its tests with -Dalignunit.recordings=record"));
    }

    /**
     * Submits all batches that were written and not submitted.
     *
     * @throws BatchException if the budget does not allow one, or the provider refuses it
     */
    public void submit() throws IOException {
        alone(store -> {
            for (Batch batch : batches.all()) {
                if (batch.stage() == Stage.WRITTEN || batch.stage() == Stage.SUBMITTING) {
                    new Submission(batches, limits, log).submit(batch, provider(model(batch)));
                }
            }
        });
    }

    /** Tells how many replies under way no plan wants any more. */
    public void tellUnwanted(List<WantedReplies> plans) throws IOException {
        UnwantedReplies.tell(batches, plans, log);
    }

    /**
     * Records the replies of all batches that the provider has ended.
     *
     * @throws BatchException if the provider took none of a batch, or cannot be asked
     */
    public void collect() throws IOException {
        alone(store -> {
            List<String> refused = new ArrayList<>();
            for (Batch batch : batches.all()) {
                if (batch.stage() == Stage.SUBMITTING) {
                    log.warn()
                            .accept(batch.id() + ": its submission was cut short. alignunit.batch = submit looks for it"
                                    + " at the provider, and submits it if it is not there");
                } else if (batch.stage() == Stage.SUBMITTED) {
                    collect(batch, store).ifPresent(refused::add);
                }
            }
            if (!refused.isEmpty()) {
                throw new BatchException(String.join("\n", refused));
            }
        });
    }

    /** {@return why the provider took none of it} Its prompts are wanted again. */
    private Optional<String> collect(Batch batch, ReplyStore store) throws IOException {
        BatchedModel model = model(batch);
        BatchProvider provider = provider(model);
        Path results = batches.results(batch);
        if (!Files.exists(results)) {
            BatchProvider.Progress progress = provider.progress(batch.providerId());
            if (progress.failed()) {
                batches.save(batch.collected(BatchCost.NOTHING, Set.of()));
                batches.tidy(batch);
                return Optional.of(String.format(
                        Locale.ROOT,
                        "%s: the provider took none of its requests, %s. Nothing was paid. Mend what it names, and write it anew.",
                        batch.id(),
                        progress.words()));
            }
            if (!progress.ended()) {
                log.info()
                        .accept(String.format(
                                Locale.ROOT,
                                "%s: %s, %,d of %,d requests done. Collect again later",
                                batch.id(),
                                progress.words(),
                                progress.done(),
                                batch.requests()));
                return Optional.empty();
            }
            Path part = results.resolveSibling(results.getFileName() + ".tmp");
            provider.results(batch.providerId(), part);
            Files.move(part, results, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Collected collected = new Collector(batch, batches.asked(batch), model, store).collect(results);
        end(batch, collected);
        return Optional.empty();
    }

    private void end(Batch batch, Collected collected) throws IOException {
        tell(batch, collected);
        batches.save(batch.collected(collected.cost, collected.learned));
        batches.tidy(batch);
    }

    private void tell(Batch batch, Collected collected) {
        collected.told().forEach(line -> log.warn().accept(batch.id() + ": " + line));
        log.info().accept(batch.id() + ": " + collected.words(limits));
    }

    /**
     * Records the replies in a file that an engine wrote. The batch stays open while requests lack a result.
     *
     * @throws BatchException if it is the file of no batch that is open
     */
    public void collect(Path results) throws IOException {
        alone(store -> {
            for (Batch batch : batches.all()) {
                if (batch.stage().isOpen()) {
                    Collector collector = new Collector(batch, batches.asked(batch), model(batch), store);
                    if (collector.knows(results)) {
                        Collected collected = collector.collect(results);
                        if (collected.missing > 0) {
                            tell(batch, collected);
                            log.warn().accept(batch.id() + ": stays open. Collect the rest, or delete its folder");
                        } else {
                            end(batch, collected);
                        }
                        return;
                    }
                }
            }
            throw new BatchException(results + " holds results of no batch that is open in " + batches.directory()
                    + ". Name the file that the engine wrote for its requests.jsonl.");
        });
    }

    private BatchedModel model(Batch batch) {
        return model(new Served(batch.server(), batch.model()));
    }

    private BatchedModel model(Served served) {
        String spec = served.server().startsWith("http")
                ? served.model() + "@" + served.server()
                : served.server() + ":" + served.model();
        return models.apply(spec);
    }

    private BatchProvider provider(BatchedModel model) {
        return BatchProvider.of(model, client, firstWait);
    }
}
