package org.alignunit.model.http;

import static org.alignunit.model.http.FakeServer.PROMPT;
import static org.alignunit.model.http.FakeServer.QUICK;
import static org.alignunit.model.http.FakeServer.error;
import static org.alignunit.model.http.FakeServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.alignunit.model.LanguageModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTests {
    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private LanguageModel model(String name, int concurrency) {
        return HttpModels.parse(name + "@" + server.url(), Map.of(), QUICK.withConcurrency(concurrency), warning -> {});
    }

    @Test
    void all_models_of_a_server_share_its_places() {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                Thread.sleep(30);
                underWay.decrementAndGet();
                return says("A").build();
            }
        });
        LanguageModel one = model("one", 3);
        LanguageModel other = model("other", 3);

        CompletableFuture.allOf(IntStream.range(0, 20)
                        .mapToObj(i -> (i % 2 == 0 ? one : other).ask(PROMPT, i))
                        .toArray(CompletableFuture<?>[]::new))
                .join();

        assertThat(most).hasValue(3);
    }

    @Test
    void a_wait_for_another_attempt_takes_no_place() {
        server.then(error(429, "busy").setHeader("Retry-After", "1"))
                .then(says("second"))
                .then(says("first"));
        LanguageModel model = model("one", 1);

        var first = model.ask(PROMPT, 0);
        var second = model.ask(PROMPT, 1);

        assertThat(second.join().text()).isEqualTo("second");
        assertThat(first).isNotDone();
        assertThat(first.join().text()).isEqualTo("first");
    }
}
