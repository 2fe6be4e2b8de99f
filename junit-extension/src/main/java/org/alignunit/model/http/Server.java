package org.alignunit.model.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.alignunit.model.ModelException;
import org.jspecify.annotations.Nullable;

/** What all models of one server in this JVM share: the places for calls under way, the connections, bad news. */
final class Server {
    private static final Map<String, Server> SERVERS = new ConcurrentHashMap<>();
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(daemons("alignunit-model"));

    /** Starts attempts that waited for their turn to be made again; such a wait takes no place. */
    static final ScheduledExecutorService TIMER =
            Executors.newSingleThreadScheduledExecutor(daemons("alignunit-retry"));

    private static final int LEAST_KEPT = 64;
    private static final Duration DOWN = Duration.ofSeconds(30);

    private final Limit limit;
    private final Dispatcher dispatcher = new Dispatcher(THREADS);
    private final ConnectionPool connections;
    private volatile @Nullable Down down;
    /** How many calls were answered when one was last given up; negative before that. */
    private long servedAtLoss = -1;

    /** Why the server is not asked until a moment of {@link System#nanoTime()}. */
    private record Down(ModelException why, long until) {}

    private Server(HttpSettings settings) {
        limit = new Limit(settings.concurrency());
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        // OkHttp keeps 5 by default, and would open the rest anew for every call.
        connections = new ConnectionPool(Math.max(LEAST_KEPT, settings.concurrency()), 5, TimeUnit.MINUTES);
    }

    static Server at(HttpUrl url, HttpSettings settings) {
        String origin = url.scheme() + "://" + url.host() + ':' + url.port();
        Server server = SERVERS.computeIfAbsent(origin, key -> new Server(settings));
        server.limit.atMost(settings.concurrency());
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
                // What was sent may be charged for: whether to send it again is for the budget and the rules of retries
                // to say.
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(chain -> atOnceIsForUs(chain.proceed(chain.request())))
                .build();
    }

    /** OkHttp sends again by itself what met 503 and no wait. */
    private static Response atOnceIsForUs(Response response) {
        return response.code() == 503 && "0".equals(response.header("Retry-After"))
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    Limit limit() {
        return limit;
    }

    /** Starts no call for a while, but never longer than a call may wait for its next attempt. */
    void pause(Duration time, HttpSettings settings) {
        Duration wait = time.compareTo(settings.longestDelay()) > 0 ? settings.longestDelay() : time;
        limit.hold();
        TIMER.schedule(limit::letGo, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** {@return whether a call was given up before this one, and none was answered since} */
    synchronized boolean lostAgain() {
        long before = servedAtLoss;
        servedAtLoss = limit.served();
        return before == servedAtLoss;
    }

    /** Lets the calls of the next half minute fail with the same words: one lost run of attempts is enough. */
    void down(ModelException why) {
        down = new Down(why, System.nanoTime() + DOWN.toNanos());
    }

    /** {@return why the server is not worth asking now; null if it may be} */
    @Nullable
    ModelException down() {
        Down known = down;
        return known != null && System.nanoTime() - known.until() < 0 ? known.why() : null;
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
