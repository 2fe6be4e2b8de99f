package org.alignunit.model.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.alignunit.internal.model.calls.CallQueue;
import org.alignunit.internal.model.calls.CallThreads;
import org.alignunit.internal.model.calls.Outage;

/** What all models of one server in this JVM share: the queue of calls, the connections, and whether it is down. */
final class Server {
    private static final Map<String, Server> SERVERS = new ConcurrentHashMap<>();
    private static final ExecutorService THREADS = CallThreads.of("alignunit-model");
    private static final int LEAST_CONNECTIONS = 64;

    private final CallQueue queue;
    private final Outage outage = new Outage(System::nanoTime);
    private final Dispatcher dispatcher = new Dispatcher(THREADS);
    private final ConnectionPool connections;

    private Server(HttpSettings settings) {
        queue = CallQueue.adaptive(settings.concurrency());
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        // OkHttp keeps 5 by default, and would open the rest anew for every call.
        connections = new ConnectionPool(Math.max(LEAST_CONNECTIONS, settings.concurrency()), 5, TimeUnit.MINUTES);
    }

    /** {@code origin}: scheme, host and port. */
    static Server at(String origin, HttpSettings settings) {
        Server server = SERVERS.computeIfAbsent(origin, key -> new Server(settings));
        server.queue.atMost(settings.concurrency());
        return server;
    }

    OkHttpClient client(HttpSettings settings) {
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(connections)
                .connectTimeout(settings.connectTimeout())
                .callTimeout(settings.callTimeout())
                .readTimeout(settings.callTimeout())
                .writeTimeout(settings.callTimeout())
                // A redirect may lead to another host, and a key must not follow it there.
                .followRedirects(false)
                .followSslRedirects(false)
                // A request may be charged although its connection broke: the budget and RetryRules decide.
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(chain -> withoutImmediateRetry(chain.proceed(chain.request())))
                .build();
    }

    /** OkHttp itself repeats a call that met 503 with {@code Retry-After: 0}. */
    private static Response withoutImmediateRetry(Response response) {
        return response.code() == 503 && "0".equals(response.header("Retry-After"))
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    CallQueue queue() {
        return queue;
    }

    Outage outage() {
        return outage;
    }

    /** Starts no call for a while, but never longer than a call may wait for its next attempt. */
    void pause(Duration time, HttpSettings settings) {
        Duration wait = time.compareTo(settings.longestDelay()) > 0 ? settings.longestDelay() : time;
        queue.hold();
        try {
            delayed(wait).execute(queue::release);
        } catch (Throwable e) { // without memory: then there is no pause
            queue.release();
            throw e;
        }
    }

    static CompletableFuture<?> after(Duration wait) {
        return CompletableFuture.runAsync(() -> {}, delayed(wait));
    }

    private static Executor delayed(Duration wait) {
        return CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, task -> {
            try {
                THREADS.execute(task);
            } catch (Throwable noThread) { // then on the timer's: somebody waits for it
                task.run();
            }
        });
    }
}
