package org.alignunit.maven.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.alignunit.Expression;
import org.alignunit.Property;
import org.alignunit.Steering;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.model.batch.BatchedModel;
import org.alignunit.internal.model.quirks.ModelQuirk;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.WantedReplies;
import org.alignunit.internal.result.WantedReplies.WantedPrompt;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.alignunit.model.Spending;
import org.alignunit.model.http.HttpModels;
import org.alignunit.model.http.HttpSettings;

/** A directory of batches and one of recordings, plans to fill them, and what a run over them told. */
final class BatchFixture {
    final Path batches;
    final Path recordings;
    final List<String> info = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();

    BatchFixture(Path directory) {
        batches = directory.resolve("batches");
        recordings = directory.resolve("recordings");
    }

    BatchFixture with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    private BatchLimits limits() {
        return BatchLimits.from(new Parameters(name -> Optional.ofNullable(parameters.get(name))), BatchLimits.HALF);
    }

    BatchRun run() {
        return new BatchRun(
                batches,
                recordings,
                limits(),
                Map.of("ALIGNUNIT_API_KEY", "key-1"),
                new BatchRun.Log(info::add, warnings::add),
                Duration.ofMillis(1));
    }

    /** A run whose models of Anthropic are served elsewhere. */
    BatchRun anthropic(FakeProvider provider) {
        return new BatchRun(
                new Batches(batches),
                recordings,
                limits(),
                spec -> new Elsewhere(
                        (BatchedModel) HttpModels.parse(
                                spec, Map.of("ANTHROPIC_API_KEY", "key-2"), HttpSettings.DEFAULT, warnings::add),
                        provider.url()),
                new BatchRun.Log(info::add, warnings::add),
                Duration.ofMillis(1));
    }

    private record Elsewhere(BatchedModel model, String url) implements BatchedModel {
        @Override
        public String address(String path) {
            return url + "/" + path;
        }

        @Override
        public Map<String, String> headers() {
            return model.headers();
        }

        @Override
        public String request(Prompt prompt, Set<ModelQuirk> known) {
            return model.request(prompt, known);
        }

        @Override
        public Reply reply(int status, byte[] answer, Prompt prompt, Set<ModelQuirk> known) {
            return model.reply(status, answer, prompt, known);
        }

        @Override
        public String server() {
            return model.server();
        }

        @Override
        public String name() {
            return model.name();
        }

        @Override
        public java.util.concurrent.CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            throw new IllegalStateException("nothing is asked but in batches");
        }

        @Override
        public LanguageModel within(Spending spending) {
            throw new IllegalStateException("nothing is asked but in batches");
        }
    }

    /** {@return a plan that wants some replies to each of some prompts} */
    static WantedReplies plan(String server, int prompts, int draws) {
        List<Integer> numbers = IntStream.range(0, draws).boxed().toList();
        return new WantedReplies(
                new TestName("org.acme.TeaIT", "teas", "tea"),
                id(),
                server,
                IntStream.range(0, prompts)
                        .mapToObj(number -> {
                            Prompt prompt = prompt(number);
                            return new WantedPrompt(
                                    prompt.system(),
                                    prompt.user(),
                                    prompt.temperature(),
                                    prompt.maxTokens(),
                                    prompt.topLogProbabilities(),
                                    prompt.schema(),
                                    numbers);
                        })
                        .toList());
    }

    private static CaseId id() {
        return new CaseId(
                "tea",
                null,
                "AGE=Young",
                Constant.of(Property.DISTANCE),
                new AskedModel("m", Constant.of(Steering.PERSONA), null, Constant.of(Expression.SAMPLED), null),
                null);
    }

    static Prompt prompt(int number) {
        return new Prompt("Be brief.", "Tea no. " + number + "?\nA. Yes\nB. No", 1.0, 4, 0, "");
    }

    /** {@return how many replies of the plan are recorded, each of which is what the provider said} */
    int recorded(int prompts, int draws) throws IOException {
        int recorded = 0;
        try (ReplyStore store = ReplyStore.in(recordings)) {
            for (int number = 0; number < prompts; number++) {
                for (int draw = 0; draw < draws; draw++) {
                    String id = new BatchPrompt(prompt(number), List.of(draw)).id("m", draw);
                    Optional<Reply> reply = store.find("m", prompt(number), draw);
                    recorded += reply.isPresent() ? 1 : 0;
                    if (reply.isPresent() && !reply.get().text().equals(FakeProvider.text(id))) {
                        throw new IllegalStateException("the reply to " + id + " is another's");
                    }
                }
            }
        }
        return recorded;
    }

    Batch only() throws IOException {
        List<Batch> all = new Batches(batches).all();
        if (all.size() != 1) {
            throw new IllegalStateException("one batch is expected, but there are " + all);
        }
        return all.get(0);
    }
}
