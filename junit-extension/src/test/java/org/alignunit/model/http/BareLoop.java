package org.alignunit.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The least that talks to a model: OkHttp's own queue, Jackson for questions and replies, and the wait that a refusal names. */
final class BareLoop {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private static final MediaType TYPE = MediaType.get("application/json");
    private final JsonMapper mapper = new JsonMapper();
    private final OkHttpClient client;
    private final String url;
    private final int calls;

    BareLoop(String url, int concurrency, int calls) {
        this.url = url + "/chat/completions";
        this.calls = calls;
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(concurrency);
        dispatcher.setMaxRequestsPerHost(concurrency);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(concurrency, 5, TimeUnit.MINUTES))
                .build();
    }

    static String question(int i) {
        return "Question " + i + ": which of these do you choose? A, B, C or D? " + "Think of it. ".repeat(40);
    }

    long run() {
        CountDownLatch left = new CountDownLatch(calls);
        AtomicLong lost = new AtomicLong();
        for (int i = 0; i < calls; i++) {
            ask(request(i), left, lost);
        }
        try {
            left.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return lost.get();
    }

    private void ask(Request request, CountDownLatch left, AtomicLong lost) {
        client.newCall(request).enqueue(new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                lost.incrementAndGet();
                left.countDown();
            }

            @Override
            public void onResponse(Call call, Response response) {
                try (response) {
                    String wait = response.header("Retry-After");
                    if (wait != null) {
                        TIMER.schedule(() -> ask(request, left, lost), Long.parseLong(wait), TimeUnit.SECONDS);
                        return;
                    }
                    JsonNode reply = mapper.readTree(response.body().bytes());
                    String text = reply.at("/choices/0/message/content").asText();
                    lost.addAndGet(text.startsWith("A") ? 0 : 1);
                } catch (IOException e) {
                    lost.incrementAndGet();
                }
                left.countDown();
            }
        });
    }

    private Request request(int i) {
        ObjectNode body = mapper.createObjectNode().put("model", "m");
        var messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", "Be brief.");
        messages.addObject().put("role", "user").put("content", question(i));
        body.put("temperature", 0.7).put("max_tokens", 50);
        try {
            return new Request.Builder()
                    .url(url)
                    .post(RequestBody.create(mapper.writeValueAsBytes(body), TYPE))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
