package org.alignunit.model.http;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Prints what the same questions to the same server take through this library, through LangChain4j on a pool of threads and
 * through promptfoo: each in a process of its own, start and end included, and the first two also warm. The server is
 * another process. Run by the profile {@code benchmark} where there is a POSIX shell; promptfoo needs npm, and is given as many
 * calls at once as suit it best.
 */
public final class SideBySideBenchmark {
    private static final int CALLS = 1_000;
    private static final int CONCURRENCY = 64;
    private static final int[] TRIED = {16, 32, 64, 128, 256};
    private static final int WARM_UPS = 5;
    private static final int WARM_ROUNDS = 5;
    private static final PrintStream OUT = System.out;

    private SideBySideBenchmark() {}

    /** Seconds on the wall, and of the processor in user and system mode. */
    private record Took(double wall, double processor) {}

    /**
     * Runs everything.
     *
     * @param arguments rounds (5), and the folder of an installed promptfoo (a temporary one); both may be left out
     * @throws IOException if no other process can be started
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[1].startsWith("http:")) {
            System.exit(loop(arguments[0], arguments[1]).getAsLong() == 0 ? 0 : 1);
        }
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        boolean temporary = arguments.length < 2;
        Path folder = temporary ? Files.createTempDirectory("promptfoo") : Path.of(arguments[1]);
        try (ChildJvm server =
                new ChildJvm(LatencyServer.class, Integer.toString(Integer.MAX_VALUE), "0", "none", "1")) {
            loop("bare", server.url()).getAsLong(); // the server's own warm-up
            OUT.printf(
                    Locale.ROOT,
                    "%d questions, %d ms, %d at once (floor %.2f s), medians of %d rounds, warm of five times as many%n",
                    CALLS,
                    LatencyServer.MILLIS,
                    CONCURRENCY,
                    CALLS * LatencyServer.MILLIS / 1000.0 / CONCURRENCY,
                    rounds);
            cold(server.url(), rounds, Promptfoo.in(folder));
            warm(server.url(), WARM_ROUNDS * rounds);
        } finally {
            if (temporary) {
                delete(folder);
            }
        }
        System.exit(0); // the loops leave threads behind
    }

    private static void cold(String url, int rounds, @Nullable Promptfoo promptfoo)
            throws IOException, InterruptedException {
        int atOnce = promptfoo == null ? 0 : best(promptfoo, url);
        List<Took> library = new ArrayList<>();
        List<Took> langChain = new ArrayList<>();
        List<Took> foo = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            library.add(process(ChildJvm.command(SideBySideBenchmark.class, "library", url), null));
            langChain.add(process(ChildJvm.command(SideBySideBenchmark.class, "LangChain4j", url), null));
            if (promptfoo != null) {
                foo.add(process(promptfoo.command(url, atOnce, CALLS), promptfoo));
            }
        }
        OUT.println("                            wall, s   ratio  processor, s   ratio");
        row("cold: library", library, library);
        row("cold: LangChain4j", langChain, library);
        if (promptfoo != null) {
            row("cold: promptfoo, " + atOnce, foo, library);
        }
    }

    /** {@return how many calls at once suit promptfoo best} */
    private static int best(Promptfoo promptfoo, String url) throws IOException, InterruptedException {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        process(promptfoo.command(url, CONCURRENCY, CALLS), promptfoo); // its own warm-up: caches of files
        for (int atOnce : TRIED) {
            double wall;
            try {
                wall = process(promptfoo.command(url, atOnce, CALLS), promptfoo).wall();
            } catch (IllegalStateException lost) {
                OUT.printf(Locale.ROOT, "promptfoo, %3d at once: %s%n", atOnce, lost.getMessage());
                continue;
            }
            OUT.printf(Locale.ROOT, "promptfoo, %3d at once: %6.2f s%n", atOnce, wall);
            if (wall < least) {
                least = wall;
                best = atOnce;
            }
        }
        return best;
    }

    private static void warm(String url, int rounds) {
        LongSupplier ours = loop("library", url);
        LongSupplier theirs = loop("LangChain4j", url);
        List<Took> library = new ArrayList<>();
        List<Took> langChain = new ArrayList<>();
        for (int i = -WARM_UPS; i < rounds; i++) {
            Took one = here(ours);
            Took other = here(theirs);
            if (i >= 0) {
                library.add(one);
                langChain.add(other);
            }
        }
        row("warm: library", library, library);
        row("warm: LangChain4j", langChain, library);
    }

    private static void row(String name, List<Took> runs, List<Took> library) {
        OUT.printf(
                Locale.ROOT,
                "%-25s %9.2f %7.2f %13.2f %7.2f%n",
                name,
                median(runs, Took::wall),
                median(runs, Took::wall) / median(library, Took::wall),
                median(runs, Took::processor),
                median(runs, Took::processor) / median(library, Took::processor));
    }

    private static double median(List<Took> runs, ToDoubleFunction<Took> figure) {
        return runs.stream().mapToDouble(figure).sorted().toArray()[runs.size() / 2];
    }

    private static LongSupplier loop(String name, String url) {
        return switch (name) {
            case "library" -> new LibraryLoop(url, CONCURRENCY, CALLS)::run;
            case "LangChain4j" -> new LangChainLoop(url, CONCURRENCY, CALLS)::run;
            default -> new BareLoop(url, CONCURRENCY, CALLS)::run;
        };
    }

    private static Took here(LongSupplier loop) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        whole(loop.getAsLong() == 0, "a loop in this process");
        return new Took((System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    /** The shell tells what the process and all its children took, whatever they are written in. */
    private static Took process(List<String> command, @Nullable Promptfoo promptfoo)
            throws IOException, InterruptedException {
        Path times = Files.createTempFile("times", "");
        List<String> timed =
                new ArrayList<>(List.of("sh", "-c", "\"$@\"; code=$?; times > '" + times + "'; exit $code", "sh"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed);
        long start = System.nanoTime();
        Process process = (promptfoo == null ? builder.inheritIO() : promptfoo.quietly(builder)).start();
        whole(process.waitFor() == 0, command.get(0) + " ... " + command.get(command.size() - 2));
        double wall = (System.nanoTime() - start) / 1e9;
        String[] children = Files.readAllLines(times).get(1).strip().split("[ ms]+");
        Files.delete(times);
        double minutes = Double.parseDouble(children[0]) + Double.parseDouble(children[2]);
        return new Took(wall, 60 * minutes + Double.parseDouble(children[1]) + Double.parseDouble(children[3]));
    }

    /** A figure over fewer replies than asked for would be none. */
    private static void whole(boolean all, String what) {
        if (!all) {
            throw new IllegalStateException("not every question was answered: " + what);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
