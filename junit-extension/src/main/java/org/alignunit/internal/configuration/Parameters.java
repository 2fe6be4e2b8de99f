package org.alignunit.internal.configuration;

import static org.alignunit.internal.configuration.Parameter.amount;
import static org.alignunit.internal.configuration.Parameter.choice;
import static org.alignunit.internal.configuration.Parameter.directory;
import static org.alignunit.internal.configuration.Parameter.flag;
import static org.alignunit.internal.configuration.Parameter.inRange;
import static org.alignunit.internal.configuration.Parameter.text;
import static org.alignunit.internal.configuration.Parameter.wholeNumber;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The configuration parameters of the tests, with their defaults, and the values given in one run. */
public final class Parameters {
    /** The most orders of the options that a question can be asked in. */
    public static final int MOST_PERMUTATIONS = 1000;

    public static final Parameter<String> MODEL = text(
            "alignunit.model",
            "a name, or panel: and a survey file",
            "the model under test, where the test class has none");
    public static final Parameter<RecordingMode> RECORDINGS =
            choice("alignunit.recordings", RecordingMode.REPLAY, RecordingMode.values(), "what happens to a question");
    public static final Parameter<Path> RECORDINGS_DIRECTORY =
            directory("alignunit.recordings.directory", "src/test/alignunit/recordings", "where recordings are kept");
    public static final Parameter<Path> OUTPUT = directory(
            "alignunit.output", "target/alignunit", "where results, plans, the journal and the budget are written");
    public static final Parameter<Integer> CONCURRENCY = new Parameter<>(
            "alignunit.concurrency", "16", "a whole number from 1 to 1024", "the most calls at once", text ->
                    (int) inRange(text, 1, 1024));
    public static final Parameter<Integer> PERMUTATIONS = new Parameter<>(
            "alignunit.permutations",
            "none",
            "none or a whole number from 1 to " + MOST_PERMUTATIONS,
            "in how many orders of the options each question is asked",
            text -> text.equalsIgnoreCase("none") ? 0 : (int) inRange(text, 1, MOST_PERMUTATIONS));
    public static final Parameter<Long> SEED =
            wholeNumber("alignunit.seed", "1", Long.MIN_VALUE, "the seed of everything random");
    public static final Parameter<ProgressMode> PROGRESS =
            choice("alignunit.progress", ProgressMode.AUTO, ProgressMode.values(), "whether progress is shown");
    public static final Parameter<Long> BUDGET_CALLS =
            wholeNumber("alignunit.budget.calls", null, 0, "the most paid calls of a run");
    public static final Parameter<Long> BUDGET_TOKENS =
            wholeNumber("alignunit.budget.tokens", null, 0, "the most tokens of a run, sent and received");
    public static final Parameter<Double> BUDGET_USD =
            amount("alignunit.budget.usd", "the most US dollars of a run; needs both prices");
    public static final Parameter<Path> BUDGET_DIRECTORY = directory(
            "alignunit.budget.directory",
            "target/alignunit/budget",
            "where the JVMs of a run share what they spent; follows alignunit.output");
    public static final Parameter<Double> PRICE_PROMPT =
            amount("alignunit.price.prompt", "US dollars per million tokens sent");
    public static final Parameter<Double> PRICE_COMPLETION =
            amount("alignunit.price.completion", "US dollars per million tokens received");
    public static final Parameter<Long> AUDIT_CALLS =
            wholeNumber("alignunit.audit.calls", "300", 15, "the most paid calls of an audit");
    public static final Parameter<Path> AUDIT_DIRECTORY = directory(
            "alignunit.audit.directory", "src/test/alignunit/audits", "where the replies of all audits are kept");
    public static final Parameter<Boolean> AUDIT_BEGIN =
            flag("alignunit.audit.begin", "whether an audit may begin for a model that has none in that directory");
    public static final Parameter<Double> CONFIDENCE = new Parameter<>(
            "alignunit.confidence",
            "0.95",
            "a probability from 0.5 to below 1",
            "how sure it must be that a model changed before an audit stops asking it",
            text -> probability(Double.parseDouble(text)));
    public static final Parameter<String> RUN =
            text("alignunit.run", "any name", "the run that this JVM belongs to; without it, the build");

    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(
            MODEL,
            RECORDINGS,
            RECORDINGS_DIRECTORY,
            OUTPUT,
            CONCURRENCY,
            PERMUTATIONS,
            SEED,
            PROGRESS,
            BUDGET_CALLS,
            BUDGET_TOKENS,
            BUDGET_USD,
            BUDGET_DIRECTORY,
            PRICE_PROMPT,
            PRICE_COMPLETION,
            AUDIT_CALLS,
            AUDIT_DIRECTORY,
            AUDIT_BEGIN,
            CONFIDENCE,
            RUN);

    private final Function<String, Optional<String>> values;
    private final ModuleFolder module;

    private static double probability(double given) {
        if (given >= 0.5 && given < 1) {
            return given;
        }
        throw new IllegalArgumentException("out of range");
    }

    /** The parameters of one run: finds a parameter's text by its name, where blank text counts as none. */
    public Parameters(Function<String, Optional<String>> values) {
        this(values, ModuleFolder.current());
    }

    /** Likewise of a module, which directories are relative to. */
    public Parameters(Function<String, Optional<String>> values, ModuleFolder module) {
        this.values = values;
        this.module = module;
    }

    /** {@return the parameters of code that JUnit does not run: the system properties} */
    public static Parameters ofSystemProperties() {
        return new Parameters(name -> Optional.ofNullable(System.getProperty(name)));
    }

    /**
     * The value of a parameter if one is given, without regard to its default.
     *
     * @throws IllegalArgumentException if the value is invalid; the message names the parameter, the value and what to give
     */
    public <T> Optional<T> given(Parameter<T> parameter) {
        String text = values.apply(parameter.name()).orElse("").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(parameter.parse(text));
    }

    /** {@return the absolute directory that is given} */
    public Optional<Path> givenPath(Parameter<Path> parameter) {
        return given(parameter).map(module.base()::resolve);
    }

    /** {@return the absolute directory, which is in the module where none is given} */
    public Path path(Parameter<Path> parameter) {
        return givenPath(parameter)
                .orElseGet(() -> parameter == OUTPUT
                        ? module.build().resolve("alignunit")
                        : module.base().resolve(get(parameter)));
    }

    /** The value of a parameter that has a default. */
    public <T> T get(Parameter<T> parameter) {
        return given(parameter)
                .orElseGet(() -> parameter.parse(Objects.requireNonNull(parameter.standard(), parameter.name())));
    }
}
