package org.alignunit.distribution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The options that a distribution is over, in order, and, for an ordinal question, where each stands on the scale.
 *
 * @param options the options' texts: at least one, each once
 * @param values one finite value an option for an ordinal scale, empty for a nominal one
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Support(List<String> options, Optional<List<Double>> values) {
    /** Checks and copies the components.
     *
     * @throws IllegalArgumentException if options are missing or repeated, or values are not one finite number each
     */
    public Support {
        options = List.copyOf(options);
        values = values.map(List::copyOf);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("a distribution needs at least one option");
        }
        if (new HashSet<>(options).size() < options.size()) {
            throw new IllegalArgumentException("an option stands twice in " + options);
        }
        if (values.isPresent()
                && (values.get().size() != options.size()
                        || !values.get().stream().allMatch(Double::isFinite))) {
            throw new IllegalArgumentException("an ordinal scale needs one finite value for each of " + options);
        }
    }

    /**
     * {@return options without an order}
     *
     * @param options at least one, each once
     */
    public static Support nominal(List<String> options) {
        return new Support(options, Optional.empty());
    }

    /**
     * {@return options that stand on a scale}
     *
     * @param options at least one, each once
     * @param values one finite value an option, in any unit
     */
    public static Support ordinal(List<String> options, List<Double> values) {
        return new Support(options, Optional.of(values));
    }

    /** {@return how many options there are} */
    public int size() {
        return options.size();
    }

    /**
     * The places of the options along the scale.
     *
     * @return the place of the option with the smallest value, then of the next, and so on
     * @throws IllegalArgumentException if the options have no values, or only one
     */
    public int[] byValue() {
        List<Double> scale = values.orElseThrow(() -> new IllegalArgumentException(
                "Wasserstein-1 needs an ordinal scale, these options have no values: " + options));
        int[] order = IntStream.range(0, size())
                .boxed()
                .sorted((a, b) -> Double.compare(scale.get(a), scale.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        if (scale.get(order[order.length - 1]) - scale.get(order[0]) == 0) {
            throw new IllegalArgumentException("Wasserstein-1 needs two different values on the scale " + scale);
        }
        return order;
    }

    // spelled out: what the compiler gives a record is put together at run time, which a fresh JVM takes long for
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Support that && options.equals(that.options) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * options.hashCode() + values.hashCode();
    }
}
