package org.alignunit.junit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.alignunit.model.http.HttpModels;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/**
 * Prints what habits of the main code save at the start of a replay: beside the tests of {@link StartUpBenchmark}, a run does
 * once what a habit avoids. Run by the profile {@code benchmark}.
 */
public final class StartUpHabits {
    private static final int ROUNDS = 21;
    private static final List<String> HABITS = List.of(
            "nothing",
            "data binder",
            "schema library",
            "HTTP client",
            "Commons Math",
            "logger",
            "number format",
            "50 lambdas");

    private StartUpHabits() {}

    static class Avoided {
        @Test
        void does_what_a_habit_avoids() throws IOException {
            String habit = System.getProperty("habit");
            int done = switch (habit) {
                case "data binder" -> bind();
                case "schema library" -> checkSchema();
                case "HTTP client" ->
                    HttpModels.parse("m@http://127.0.0.1:9/v1").name().length();
                case "Commons Math" -> (int) new BetaDistribution(null, 3, 4).inverseCumulativeProbability(0.9) + 1;
                case "logger" -> log();
                case "number format" -> String.format(Locale.ROOT, "%.3f", 0.25).length();
                case "50 lambdas" -> callLambdas();
                default -> 1;
            };
            if (done == 0) {
                throw new AssertionError(habit);
            }
        }
    }

    record Part(String name, List<String> texts) {}

    record Whole(String name, double value, List<Part> parts, Map<String, Double> shares) {}

    /** As for the survey, the recordings and the result files. */
    private static int bind() throws IOException {
        Whole whole = new Whole("w", 1, List.of(new Part("p", List.of("t"))), Map.of("s", 0.5));
        JsonMapper mapper = new JsonMapper();
        return mapper.readValue(mapper.writeValueAsBytes(whole), Whole.class)
                .parts()
                .size();
    }

    private static int checkSchema() {
        return new ValidatorFactory()
                        .validate("{\"type\": \"object\"}", "{\"a\": \"b\"}")
                        .isValid()
                ? 1
                : 0;
    }

    private static int log() {
        System.getLogger("start-up").log(System.Logger.Level.DEBUG, "started");
        return 1;
    }

    private static int callLambdas() {
        int sum = 0;
        for (IntSupplier each : List.<IntSupplier>of(
                () -> 0, () -> 1, () -> 2, () -> 3, () -> 4, () -> 5, () -> 6, () -> 7, () -> 8, () -> 9, () -> 10,
                () -> 11, () -> 12, () -> 13, () -> 14, () -> 15, () -> 16, () -> 17, () -> 18, () -> 19, () -> 20,
                () -> 21, () -> 22, () -> 23, () -> 24, () -> 25, () -> 26, () -> 27, () -> 28, () -> 29, () -> 30,
                () -> 31, () -> 32, () -> 33, () -> 34, () -> 35, () -> 36, () -> 37, () -> 38, () -> 39, () -> 40,
                () -> 41, () -> 42, () -> 43, () -> 44, () -> 45, () -> 46, () -> 47, () -> 48, () -> 49)) {
            sum += each.getAsInt();
        }
        return sum;
    }

    /**
     * Runs everything.
     *
     * @param arguments rounds (21), may be left out
     * @throws IOException if no file can be written or no other process started
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        Map<String, List<Double>> times = new LinkedHashMap<>();
        StartUpBenchmark.withRecordings(directory -> {
            for (int round = 0; round < rounds; round++) {
                for (String habit : HABITS) {
                    times.computeIfAbsent(habit, first -> new ArrayList<>()).add(time(directory, habit));
                }
            }
        });
        double nothing = StartUpBenchmark.median(times.get("nothing"));
        times.forEach((habit, all) -> StartUpBenchmark.OUT.printf(
                Locale.ROOT, "%-20s %+4.0f ms%n", habit, StartUpBenchmark.median(all) - nothing));
    }

    private static double time(Path directory, String habit) throws IOException, InterruptedException {
        return StartUpBenchmark.time(
                directory,
                List.of("-Dhabit=" + habit),
                StartUpBenchmark.Plain.class,
                StartUpBenchmark.OnRecordings.class,
                Avoided.class);
    }
}
