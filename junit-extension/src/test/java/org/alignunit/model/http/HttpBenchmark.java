package org.alignunit.model.http;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;

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
    private static final int REFUSING_SERVERS = 3;
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
     * @param arguments rounds of the warm comparison (9), may be left out
     * @throws IOException if no other process can be started
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2) {
            Took took = time(loop(arguments[0], arguments[1]));
            OUT.println(took.seconds() + " " + took.processorMicros());
            System.exit(0);
        }
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        try (Child server = server(Integer.MAX_VALUE, 0, "none")) {
            side(server.url(), rounds);
        }
        OUT.printf(
                Locale.ROOT,
                "%nA server that takes %d at once and refuses %.0f %% of all calls besides (floor %.2f s); medians of %d%n",
                LIMIT,
                100 * REFUSED,
                floor(LIMIT),
                REFUSING_SERVERS);
        OUT.println("                             first, s   of floor  second, s  of floor   lost");
        row("bare loop of 20, none refused", 0, "none", "bare20");
        row("library, no Retry-After", REFUSED, "none", "library");
        row("library, Retry-After: 1", REFUSED, "1", "library");
    }

    private static void side(String url, int rounds) throws IOException {
        Took bareCold = cold("bare", url);
        Took cold = cold("library", url);
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
                "%d calls, %d ms, %d at once (floor %.2f s); warm: medians of %d rounds%n",
                CALLS,
                LatencyServer.MILLIS,
                CONCURRENCY,
                floor(CONCURRENCY),
                rounds);
        OUT.println("                               library  bare loop   ratio");
        compare("cold, seconds", List.of(cold), List.of(bareCold), true);
        compare("cold, processor us a call", List.of(cold), List.of(bareCold), false);
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

    /** The medians over some servers, each unknown to the library at first, then known. */
    private static void row(String name, double refused, String retryAfter, String loop) throws IOException {
        List<Took> first = new ArrayList<>();
        List<Took> second = new ArrayList<>();
        for (int i = 0; i < REFUSING_SERVERS; i++) {
            try (Child server = server(LIMIT, refused, retryAfter)) {
                loop("bare20", server.url()).run(); // the server's own warm-up
                Loop calls = loop(loop, server.url());
                first.add(time(calls));
                second.add(time(calls));
            }
        }
        OUT.printf(
                Locale.ROOT,
                "%-28s %9.2f %9.1f %% %9.2f %9.1f %% %5d%n",
                name,
                median(first, true),
                100 * floor(LIMIT) / median(first, true),
                median(second, true),
                100 * floor(LIMIT) / median(second, true),
                Stream.concat(first.stream(), second.stream())
                        .mapToLong(Took::lost)
                        .sum());
    }

    private static Loop loop(String name, String url) {
        return switch (name) {
            case "bare" -> new BareLoop(url, CONCURRENCY, CALLS)::run;
            case "bare20" -> new BareLoop(url, LIMIT, CALLS)::run;
            default -> library(url);
        };
    }

    private static Loop library(String url) {
        LanguageModel model = HttpModels.parse(
                "m@" + url, Map.of(), HttpSettings.DEFAULT.withConcurrency(CONCURRENCY), warning -> {});
        return () -> {
            List<CompletableFuture<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                Prompt prompt = new Prompt("Be brief.", BareLoop.question(i), 0.7, 50, 0, "");
                asked.add(model.ask(prompt, 0)
                        .handle((reply, failure) ->
                                failure == null && reply.text().startsWith("A")));
            }
            return asked.stream().filter(reply -> !reply.join()).count();
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

    /** Runs a loop in a process that has loaded none of its classes yet. */
    private static Took cold(String loop, String url) throws IOException {
        try (Child child = new Child(HttpBenchmark.class, loop, url)) {
            String[] took = child.said().split(" ");
            return new Took(Double.parseDouble(took[0]), Double.parseDouble(took[1]), 0);
        }
    }

    private static Child server(int atOnce, double refused, String retryAfter) throws IOException {
        return new Child(LatencyServer.class, Integer.toString(atOnce), Double.toString(refused), retryAfter);
    }

    /** Another process on the same class path; it ends with its input. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final String said;

        Child(Class<?> main, String... arguments) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    classPath(),
                    main.getName()));
            command.addAll(List.of(arguments));
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            said = new BufferedReader(new InputStreamReader(process.getInputStream())).readLine();
        }

        String said() {
            return said;
        }

        String url() {
            return "http://127.0.0.1:" + said + "/v1";
        }

        private static String classPath() {
            ClassLoader loader = HttpBenchmark.class.getClassLoader();
            Stream<String> paths = loader instanceof URLClassLoader urls
                    ? Arrays.stream(urls.getURLs()).map(URL::getPath)
                    : Stream.of(System.getProperty("java.class.path"));
            return paths.collect(Collectors.joining(File.pathSeparator));
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
        }
    }
}
