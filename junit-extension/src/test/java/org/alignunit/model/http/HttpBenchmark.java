package org.alignunit.model.http;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints how long many calls take, and how much processor time, beside a bare OkHttp loop that reads the same replies with
 * Jackson; and how a server is used that refuses some calls. The server is a process of its own. Run by the profile
 * {@code benchmark}.
 */
public final class HttpBenchmark {
    private static final int CALLS = 2_000;
    private static final int CONCURRENCY = 64;
    private static final int LIMIT = 20;
    private static final double REFUSED = 0.1;
    private static final int WARM_UPS = 3;
    private static final int REFUSING_SERVERS = 5;
    private static final PrintStream OUT = System.out;

    private HttpBenchmark() {}

    /** What a run of all calls took. */
    private record Took(double seconds, double processorMicros, long lost) {}

    /** Makes all calls; {@return how many were lost}. */
    private interface Loop {
        long run();
    }

    /**
     * Runs everything.
     *
     * @param arguments rounds of the comparison (9), may be left out
     * @throws IOException if no other process can be started
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2) {
            Took took = time(() -> loop(arguments[0], arguments[1]).run());
            OUT.println(took.seconds() + " " + took.processorMicros());
            System.exit(0);
        }
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        try (ChildJvm server = server(Integer.MAX_VALUE, 0, "none", 1)) {
            side(server.url(), rounds);
        }
        OUT.printf(
                Locale.ROOT,
                "%nA server that takes %d at once and refuses %.0f %% of all calls besides (floor %.2f s); medians of %d%n",
                LIMIT,
                100 * REFUSED,
                floor(LIMIT),
                REFUSING_SERVERS);
        OUT.println("                             first, s    of bare  second, s   of bare   lost");
        Rows bare = row("bare loop of 20, none refused", 0, "none", "bare20", null);
        row("library, no Retry-After", REFUSED, "none", "library", bare);
        Rows waiting = row("bare loop, Retry-After: 1", REFUSED, "1", "bare20", bare);
        Rows library = row("library, Retry-After: 1", REFUSED, "1", "library", bare);
        OUT.printf(
                Locale.ROOT,
                "library over bare loop, both with Retry-After: 1: %.1f %% and %.1f %%%n",
                100 * waiting.first() / library.first(),
                100 * waiting.second() / library.second());
    }

    private static void side(String url, int rounds) throws IOException {
        List<Took> bareCold = new ArrayList<>();
        List<Took> cold = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            bareCold.add(cold("bare", url));
            cold.add(cold("library", url));
        }
        Loop bare = loop("bare", url);
        Loop library = loop("library", url);
        for (int i = 0; i < WARM_UPS; i++) {
            bare.run();
            library.run();
        }
        List<Took> bareRuns = new ArrayList<>();
        List<Took> runs = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            bareRuns.add(time(bare));
            runs.add(time(library));
        }
        OUT.printf(
                Locale.ROOT,
                "%d calls, %d ms, %d at once (floor %.2f s); medians of %d rounds%n",
                CALLS,
                LatencyServer.MILLIS,
                CONCURRENCY,
                floor(CONCURRENCY),
                rounds);
        OUT.println("                               library  bare loop   ratio");
        compare("cold, seconds", cold, bareCold, true);
        compare("cold, processor us a call", cold, bareCold, false);
        compare("warm, seconds", runs, bareRuns, true);
        compare("warm, processor us a call", runs, bareRuns, false);
    }

    private static double floor(int atOnce) {
        return CALLS * LatencyServer.MILLIS / 1000.0 / atOnce;
    }

    private static void compare(String name, List<Took> library, List<Took> bare, boolean seconds) {
        double ours = median(library, seconds);
        double theirs = median(bare, seconds);
        OUT.printf(Locale.ROOT, "%-28s %9.3f %10.3f %7.2f%n", name, ours, theirs, ours / theirs);
    }

    private static double median(List<Took> runs, boolean seconds) {
        double[] sorted = runs.stream()
                .mapToDouble(seconds ? Took::seconds : Took::processorMicros)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /** Seconds: of calls to a server unknown at first, and of as many more. */
    private record Rows(double first, double second) {}

    /** The medians over some servers, and the throughput over that of a loop that knows how much the server takes. */
    private static Rows row(String name, double refused, String retryAfter, String loop, @Nullable Rows bare)
            throws IOException {
        List<Took> first = new ArrayList<>();
        List<Took> second = new ArrayList<>();
        for (int i = 0; i < REFUSING_SERVERS; i++) {
            try (ChildJvm server = server(LIMIT, refused, retryAfter, i)) {
                loop("bare20", server.url()).run(); // the server's own warm-up
                Loop calls = loop(loop, server.url());
                first.add(time(calls));
                second.add(time(calls));
            }
        }
        Rows rows = new Rows(median(first, true), median(second, true));
        Rows best = bare == null ? rows : bare;
        OUT.printf(
                Locale.ROOT,
                "%-28s %9.2f %9.1f %% %9.2f %9.1f %% %5d%n",
                name,
                rows.first(),
                100 * best.first() / rows.first(),
                rows.second(),
                100 * best.second() / rows.second(),
                Stream.concat(first.stream(), second.stream())
                        .mapToLong(Took::lost)
                        .sum());
        return rows;
    }

    private static Loop loop(String name, String url) {
        return switch (name) {
            case "bare" -> new BareLoop(url, CONCURRENCY, CALLS)::run;
            case "bare20" -> new BareLoop(url, LIMIT, CALLS)::run;
            default -> new LibraryLoop(url, CONCURRENCY, CALLS)::run;
        };
    }

    private static Took time(Loop loop) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        long lost = loop.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Took(seconds, (system.getProcessCpuTime() - processor) / 1e3 / CALLS, lost);
    }

    /** Makes and runs a loop in a process that has loaded none of its classes yet. */
    private static Took cold(String loop, String url) throws IOException {
        try (ChildJvm child = new ChildJvm(HttpBenchmark.class, loop, url)) {
            String[] took = child.said().split(" ");
            return new Took(Double.parseDouble(took[0]), Double.parseDouble(took[1]), 0);
        }
    }

    private static ChildJvm server(int atOnce, double refused, String retryAfter, int seed) throws IOException {
        return new ChildJvm(
                LatencyServer.class,
                Integer.toString(atOnce),
                Double.toString(refused),
                retryAfter,
                Integer.toString(seed));
    }
}
