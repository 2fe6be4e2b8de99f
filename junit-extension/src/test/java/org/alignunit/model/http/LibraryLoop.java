package org.alignunit.model.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;

/** The same questions as those of {@link BareLoop}, through this library. */
final class LibraryLoop {
    private final LanguageModel model;
    private final int calls;

    LibraryLoop(String url, int concurrency, int calls) {
        model = HttpModels.parse(
                "m@" + url, Map.of(), HttpSettings.DEFAULT.withConcurrency(concurrency), warning -> {});
        this.calls = calls;
    }

    /** {@return how many calls were lost} */
    long run() {
        List<CompletableFuture<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            Prompt prompt = new Prompt("Be brief.", BareLoop.question(i), 0.7, 50, 0, "");
            asked.add(model.ask(prompt, 0)
                    .handle((reply, failure) -> failure == null && reply.text().startsWith("A")));
        }
        return asked.stream().filter(reply -> !reply.join()).count();
    }
}
