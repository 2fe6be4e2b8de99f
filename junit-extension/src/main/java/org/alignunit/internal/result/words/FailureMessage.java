package org.alignunit.internal.result.words;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alignunit.Outcome;
import org.alignunit.internal.result.DistanceFigures;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.text.ConsoleText;

/** What a test report says of a test case that did not pass: the figures, the worst questions and what to do, in plain text. */
public final class FailureMessage {
    private FailureMessage() {}

    /** {@return lines that are safe on a console; the first has the verdict and the test case} */
    public static String of(TestResult result) {
        String head = result.verdict() + ": " + ConsoleText.line(result.name().displayName()) + "\n";
        RaceResult race = result.conclusion().race();
        if (race != null && !race.won() && result.verdict() == Outcome.REPORTED) {
            return RaceWords.end(race) + ": " + ConsoleText.line(result.name().displayName()) + "\n"
                    + ConsoleText.line(RaceWords.sentence(race));
        }
        String message = ConsoleText.lines(result.conclusion().message());
        return result.verdict() == Outcome.ERROR
                ? head + message
                : head + VerdictWords.sentence(result) + "\n" + (message.isEmpty() ? "" : message + "\n")
                        + figures(result) + remarks(result) + worst(result) + advice(result);
    }

    private static String worst(TestResult result) {
        return result.id().ofDistance() ? ShareBars.worst(result) : PropertyQuestions.worst(result);
    }

    /** {@return what people answered, a line an option, or show of a property: the expected side of an assertion} */
    public static String people(TestResult result) {
        return all(result, true);
    }

    /** {@return what the model answered, laid out like {@link #people}} */
    public static String model(TestResult result) {
        return all(result, false);
    }

    private static String all(TestResult result, boolean people) {
        return result.id().ofDistance() ? ShareBars.all(result, people) : PropertyQuestions.all(result, people);
    }

    private static String figures(TestResult result) {
        int questions = result.questions().size();
        DistanceFigures figures = result.figures();
        ShownDistance shown = ShownDistance.of(result);
        boolean ofDistance = result.id().ofDistance();
        String name = PropertyWords.name(result);
        String subject = (ofDistance
                        ? "Distance (" + result.id().distance().label() + ") between "
                                + result.id().model() + " and "
                        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " of "
                                + result.id().model() + " for ")
                + result.id().group()
                + (questions == 1
                        ? " on \"" + result.questions().get(0).id() + "\""
                        : (ofDistance ? ", mean over " : ", over ") + Figures.counted(questions, "question") + " of \""
                                + result.id().people() + "\"");
        return ConsoleText.line(subject) + ":\n"
                + row("estimate", shown.figure())
                + row("bounds", bounds(result, shown))
                + (ofDistance
                        ? row("threshold", Figures.distance(result.assertion().within()))
                        : row("accepted", PropertyWords.accepted(result.assertion())))
                + (ofDistance ? row("noise floor", Figures.distance(figures.noiseFloor())) : "")
                + row(ofDistance ? "baselines" : "beside", baselines(figures))
                + row("problems", Remarks.problems(result));
    }

    private static String bounds(TestResult result, ShownDistance shown) {
        String bounds = shown.bounds();
        return shown.bounded() ? bounds + (bounds.isEmpty() ? "" : ": ") + ErrorRate.words(result) : "";
    }

    private static String baselines(DistanceFigures figures) {
        return figures.baselines().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(baseline -> BaselineWords.label(baseline.getKey()) + " " + Figures.distance(baseline.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String row(String name, String value) {
        return value.isEmpty() ? "" : "  " + name + " ".repeat(13 - name.length()) + ConsoleText.line(value) + "\n";
    }

    private static String remarks(TestResult result) {
        return Remarks.of(result).stream()
                .map(remark -> ConsoleText.line(remark) + "\n")
                .collect(Collectors.joining());
    }

    private static String advice(TestResult result) {
        String advice = Advice.of(result);
        return (advice.isEmpty() ? "" : "What to do: " + advice + ".\n")
                + "All figures: the result file, and the report of the build (mvn alignunit:report)";
    }
}
