package org.alignunit.model.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Answers each call after a fixed time, in a process of its own; the JDK alone is needed to run it. It may take a limited
 * number of calls at once, and refuse some at random.
 */
final class LatencyServer {
    static final int MILLIS = 50;
    private static final int BACKLOG = 1000;
    private static final byte[] REPLY = """
            {"id": "chatcmpl-1", "object": "chat.completion", "created": 1767225600, "model": "m-2026-01-01",
             "choices": [{"index": 0, "message": {"role": "assistant", "content": "A: 40%, B: 35%, C: 20%, D: 5%",
             "refusal": null, "annotations": []}, "logprobs": null, "finish_reason": "stop"}],
             "usage": {"prompt_tokens": 212, "completion_tokens": 23, "total_tokens": 235,
             "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0}}, "service_tier": "default"}""".getBytes(StandardCharsets.UTF_8);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final Random random;
    private final Semaphore places;
    private final double refused;
    private final String retryAfter;

    private LatencyServer(int atOnce, double refused, String retryAfter, long seed) {
        random = new Random(seed);
        places = new Semaphore(atOnce);
        this.refused = refused;
        this.retryAfter = retryAfter;
    }

    /** Takes: most calls at once, the share of calls refused at random, seconds of Retry-After or {@code none}, and a seed. */
    public static void main(String[] arguments) throws IOException {
        // Without it the kernel holds small answers back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        LatencyServer behaviour = new LatencyServer(
                Integer.parseInt(arguments[0]),
                Double.parseDouble(arguments[1]),
                arguments[2],
                Long.parseLong(arguments[3]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext("/", behaviour::answer);
        server.setExecutor(behaviour.threads);
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // until whoever started this process ends it
        }
        System.exit(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (random.nextDouble() < refused || !places.tryAcquire()) {
            if (!retryAfter.equals("none")) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            send(exchange, 429, "{\"error\": {\"message\": \"Too many requests\"}}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        threads.schedule(
                () -> {
                    places.release();
                    send(exchange, 200, REPLY);
                },
                MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
