package org.alignunit.internal.forks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks as OpenAI's server does, gives the same reply to the same text always, and counts how often it was asked. */
final class SeededServer implements AutoCloseable {
    static final int TOKENS = 7;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final AtomicInteger received = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(32);
    private final HttpServer server;

    SeededServer() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    int received() {
        return received.get();
    }

    /** Different texts asked for. */
    int distinct() {
        return asked.size();
    }

    void forget() {
        asked.clear();
        received.set(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
            String text = request.at("/messages").toString();
            asked.computeIfAbsent(text, key -> new AtomicInteger()).incrementAndGet();
            received.incrementAndGet();
            Random seeded = new Random(31L * text.hashCode());
            String letter = seeded.nextDouble() < 0.7 ? "A" : "B";
            Thread.sleep(2 + seeded.nextInt(6));
            byte[] body = MAPPER.writeValueAsBytes(Map.of(
                    "model",
                    "seeded-1",
                    "choices",
                    new Object[] {Map.of("message", Map.of("role", "assistant", "content", letter))},
                    "usage",
                    Map.of("prompt_tokens", TOKENS - 1, "completion_tokens", 1)));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
