package org.alignunit.junit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alignunit.Baseline;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.VariantSentences;
import org.alignunit.internal.result.asking.WaysOfAsking;

/** Says what was measured, where it is worst and what to do about it, in plain text for a test report. */
final class FailureMessage {
    private static final int WORST = 3;
    private static final int BAR = 20;

    private FailureMessage() {}

    static String of(TestResult result) {
        String head = result.verdict() + ": " + result.name().displayName() + "\n";
        return result.verdict() == Outcome.ERROR
                ? head + result.conclusion().message()
                : head + measured(result) + context(result) + ways(result) + worst(result) + advice(result);
    }

    /** What the group answered, question by question: the expected side of an assertion. */
    static String people(TestResult result) {
        return shares(
                result,
                result.questions().stream().map(QuestionResult::reference).toList());
    }

    /** What the model answered, laid out like {@link #people}. */
    static String model(TestResult result) {
        return shares(
                result, result.questions().stream().map(QuestionResult::model).toList());
    }

    private static String shares(TestResult result, List<Map<String, Double>> shares) {
        StringBuilder text = new StringBuilder();
        for (int q = 0; q < shares.size(); q++) {
            QuestionResult question = result.questions().get(q);
            text.append(question.id()).append('\n');
            for (String option : question.reference().keySet()) {
                text.append("  ")
                        .append(option)
                        .append(": ")
                        .append(
                                shares.get(q).isEmpty()
                                        ? "not read"
                                        : percent(shares.get(q).getOrDefault(option, 0.0)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String measured(TestResult result) {
        int questions = result.questions().size();
        String subject = result.id().distance().label() + " of " + result.id().model() + " from "
                + result.id().group()
                + (questions == 1
                        ? " on \"" + result.questions().get(0).id() + "\""
                        : ", mean over " + questions + " questions of \""
                                + result.id().survey() + "\"");
        return String.format(
                Locale.ROOT,
                "%s: %s, %s; threshold %s\n",
                subject,
                result.figures().estimate() == null
                        ? "nothing read"
                        : String.format(Locale.ROOT, "%.3f", result.figures().estimate()),
                bounds(result),
                result.assertion().within() == null
                        ? "none"
                        : String.format(Locale.ROOT, "%.3f", result.assertion().within()));
    }

    private static String bounds(TestResult result) {
        if (result.assertion().pointwise()) {
            return "the plain distance, at no stated error rate";
        }
        if (result.figures().errorCovers().isEmpty()
                && result.figures().lower().equals(result.figures().upper())) {
            return result.id().expression().is(Expression.LOG_PROBABILITIES)
                    ? "read off as probabilities, without sampling error"
                    : severalWays(result)
                            ? "from a single call to each order and wording of a question, whose call-to-call error was not"
                                    + " measured"
                            : "from a single call a question, whose call-to-call error was not measured";
        }
        return String.format(
                Locale.ROOT,
                "at least %.3f and at most %.3f (each bound at %s confidence; they count %s)",
                result.figures().lower(),
                result.figures().upper(),
                confidence(result),
                result.figures().errorCovers().isEmpty()
                        ? "unread replies"
                        : result.figures().covered());
    }

    private static boolean severalWays(TestResult result) {
        WaysOfAsking ways = result.ways();
        return ways != null && !ways.variants().isEmpty();
    }

    /** What the survey's own order or wording would have said by itself. */
    private static String ways(TestResult result) {
        return VariantSentences.of(result.ways(), result.assertion().within()).stream()
                .map(sentence -> sentence + "\n")
                .collect(Collectors.joining());
    }

    private static String context(TestResult result) {
        String floor = result.figures().noiseFloor() == null
                ? "noise floor unknown" + unknown(result)
                : String.format(
                        Locale.ROOT, "noise floor %.3f", result.figures().noiseFloor());
        String baselines = result.figures().baselines().entrySet().stream()
                .map(baseline ->
                        String.format(Locale.ROOT, "; %s %.3f", Baseline.label(baseline.getKey()), baseline.getValue()))
                .collect(Collectors.joining());
        String problems = result.conclusion().problems().isEmpty()
                ? ""
                : "problems: " + result.conclusion().problems() + "\n";
        return floor + baselines + "\n" + problems;
    }

    /** Nothing read comes first: the sample sizes then had no say. */
    private static String unknown(TestResult result) {
        if (result.questions().stream().allMatch(question -> question.replies().answers() == 0)) {
            return " (nothing was read)";
        }
        return result.questions().stream().anyMatch(question -> question.referenceSize() == null)
                ? " (the survey gives no sample size)"
                : "";
    }

    /** Of each bound, after the correction for many test cases; six digits tell what thousands of them leave. */
    private static String confidence(TestResult result) {
        double share = 1 - result.assertion().alpha();
        return new BigDecimal(100 * share, new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    private static String worst(TestResult result) {
        List<QuestionResult> worst = result.questions().stream()
                .sorted(Comparator.comparing((QuestionResult question) ->
                                question.distance() == null ? Double.POSITIVE_INFINITY : question.distance())
                        .reversed())
                .limit(WORST)
                .toList();
        return (worst.size() == 1 ? "" : "worst questions:\n")
                + worst.stream().map(FailureMessage::bars).collect(Collectors.joining());
    }

    private static String bars(QuestionResult question) {
        int width = question.reference().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String head = question.id() + "  "
                + (question.distance() == null
                        ? "nothing read"
                        : String.format(Locale.ROOT, "%.3f", question.distance()))
                + "\n";
        return head
                + question.reference().entrySet().stream()
                        .map(option -> String.format(
                                Locale.ROOT,
                                "  %-" + Math.max(1, width) + "s  people %s  model %s\n",
                                option.getKey(),
                                bar(option.getValue()),
                                question.model().isEmpty()
                                        ? "nothing read"
                                        : bar(question.model().getOrDefault(option.getKey(), 0.0))))
                        .collect(Collectors.joining());
    }

    private static String bar(double share) {
        int filled = (int) Math.round(share * BAR);
        return "#".repeat(filled) + ".".repeat(BAR - filled) + String.format(Locale.ROOT, " %5s", percent(share));
    }

    private static String advice(TestResult result) {
        String page = "all figures: the result file and report of the build (mvn alignunit:report)";
        if (result.verdict() == Outcome.MISALIGNED) {
            return "what to do: tell the model more of the group (steering, the survey's persona), compare expressions,"
                    + " or accept this distance with a larger within\n" + page;
        }
        if (result.verdict() == Outcome.INCONCLUSIVE) {
            int unread = result.questions().stream()
                    .mapToInt(question -> question.replies().unanswered())
                    .sum();
            if (result.conclusion().cutShort()) {
                return result.conclusion().message() + "\n" + page;
            }
            return (result.conclusion().message().isEmpty()
                            ? ""
                            : result.conclusion().message() + "\n")
                    + (unread == 0
                            ? "what to do: allow more replies (maxCalls), set within further from the bounds, or say what"
                                    + " an inconclusive test shall do (inconclusive = ABORT or PASS)\n"
                            : "what to do: " + unread
                                    + " replies could not be read or declined: look at the problems, try"
                                    + " another expression or model, or allow more of them (maxUnanswered)\n")
                    + page;
        }
        return page;
    }

    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
    }
}
