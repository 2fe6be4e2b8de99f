package org.alignunit.model.http;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same questions as those of {@link BareLoop}, through LangChain4j's chat model on a pool of threads. */
final class LangChainLoop {
    private final ChatModel model;
    private final ExecutorService pool;
    private final int calls;

    LangChainLoop(String url, int concurrency, int calls) {
        model = OpenAiChatModel.builder()
                .baseUrl(url)
                .apiKey("none")
                .modelName("m")
                .temperature(0.7)
                .maxTokens(50)
                .build();
        pool = Executors.newFixedThreadPool(concurrency);
        this.calls = calls;
    }

    /** {@return how many calls were lost} */
    long run() {
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            String question = BareLoop.question(i);
            asked.add(pool.submit(() -> model.chat(SystemMessage.from("Be brief."), UserMessage.from(question))
                    .aiMessage()
                    .text()));
        }
        return asked.stream().filter(reply -> !said(reply).startsWith("A")).count();
    }

    private static String said(Future<String> reply) {
        try {
            return reply.get();
        } catch (InterruptedException | ExecutionException e) {
            return "";
        }
    }
}
