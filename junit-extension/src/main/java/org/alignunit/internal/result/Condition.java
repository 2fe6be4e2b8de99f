package org.alignunit.internal.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.jspecify.annotations.Nullable;

/**
 * What makes a measurement another one, beside model, steering and expression: another target, or another prompt.
 *
 * @param orders in how many orders options were to be shown, at least 1
 * @param wordings of the question that has the most, its own among them, at least 1
 * @param personas wordings of the persona, its own among them, at least 1
 * @param temperatureScaling whether log-probabilities were scaled by a temperature fitted on other questions
 * @param examples how many few-shot steering shows at most; null where it shows none, or a file does not tell
 * @param examplesUnderTest whether questions under test may be among them
 * @param orderSeed of the orders that chance chose; null where it chose none, or a file does not tell
 */
public record Condition(
        int orders,
        int wordings,
        int personas,
        boolean temperatureScaling,
        @Nullable Integer examples,
        boolean examplesUnderTest,
        @Nullable Long orderSeed) {
    /** Refuses numbers below 1. */
    public Condition {
        if (orders < 1 || wordings < 1 || personas < 1 || examples != null && examples < 1) {
            throw new IllegalArgumentException(
                    "orders %d, wordings %d, personas %d and examples %s must each be at least 1"
                            .formatted(orders, wordings, personas, examples));
        }
    }

    /**
     * Under which condition a test was measured.
     *
     * @param test of any file
     * @return what it tells; where it tells nothing, what its answers show
     */
    public static Condition of(TestResult test) {
        return Objects.requireNonNullElseGet(
                test.id().asked().condition(),
                () -> new Condition(
                        most(test, VariantResult.Kind.ORDER),
                        most(test, VariantResult.Kind.WORDING),
                        most(test, VariantResult.Kind.PERSONA),
                        test.questions().stream().anyMatch(question -> question.temperature() != null),
                        null,
                        false,
                        null));
    }

    private static int most(TestResult test, VariantResult.Kind kind) {
        WaysOfAsking ways = test.ways();
        return ways == null
                ? 1
                : ways.variants(kind).stream()
                        .mapToInt(VariantResult::number)
                        .max()
                        .orElse(1);
    }

    /** {@return the same without {@link #details()}: what lies in how a model is asked} */
    Condition ofAsking() {
        return new Condition(orders, 1, 1, temperatureScaling, examples, examplesUnderTest, null);
    }

    /** {@return how answers were had and read, where not plainly: {@code scaled, 4 orders}; may be empty} */
    public String words() {
        List<String> words = new ArrayList<>();
        if (temperatureScaling) {
            words.add("scaled");
        }
        if (orders > 1) {
            words.add(orders + " orders");
        }
        return String.join(", ", words);
    }

    /**
     * What of it lies in the survey rather than in how a model is asked, and so tells contenders apart only where one survey was
     * asked in several ways.
     *
     * @return {@code 3 wordings, 2 personas, seed 7}; may be empty
     */
    public String details() {
        List<String> details = new ArrayList<>();
        if (wordings > 1) {
            details.add(wordings + " wordings");
        }
        if (personas > 1) {
            details.add(personas + " personas");
        }
        if (orderSeed != null) {
            details.add("seed " + orderSeed);
        }
        return String.join(", ", details);
    }

    /** {@return all that differs from how questions are plainly asked} */
    String text() {
        return String.join("; ", words(), details(), shown());
    }

    /** {@return what few-shot steering shows: {@code 3 examples}; empty where it shows none} */
    String shown() {
        return examples == null
                ? ""
                : examples
                        + (examples == 1 ? " example" : " examples")
                        + (examplesUnderTest ? ", those under test too" : "");
    }
}
