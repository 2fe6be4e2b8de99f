package org.alignunit.internal.result.words;

import java.util.List;
import java.util.Locale;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.text.ConsoleText;

/** Shares of the people and of the model as plain text. */
final class ShareBars {
    private static final int WORST = 3;
    private static final int BAR = 20;

    private ShareBars() {}

    /** {@return the worst questions with side-by-side bars} */
    static String worst(TestResult test) {
        List<QuestionResult> worst = test.questions().stream()
                .sorted(QuestionResult.WORST_FIRST)
                .limit(WORST)
                .toList();
        String order = ShownDistance.of(test).bounded() ? ", by their lower bounds" : "";
        StringBuilder text = new StringBuilder(test.questions().size() > 1 ? "Worst questions" + order + ":\n" : "");
        for (QuestionResult question : worst) {
            bars(question, text);
        }
        return text.toString();
    }

    private static void bars(QuestionResult question, StringBuilder text) {
        Double lower = question.figures().lower();
        String distance = question.read()
                ? Figures.distance(question.distance())
                        + (lower == null || lower.equals(question.distance())
                                ? ""
                                : ", at least " + Figures.distance(lower))
                : question.replies().unknown();
        text.append(ConsoleText.line(question.id()) + "  " + distance + "\n");
        int width = question.reference().keySet().stream()
                .mapToInt(option -> ConsoleText.line(option).length())
                .max()
                .orElse(0);
        question.reference().forEach((option, people) -> {
            String name = ConsoleText.line(option);
            String model = question.read() ? bar(question.model().getOrDefault(option, 0.0)) : Figures.UNKNOWN;
            text.append("  " + name + " ".repeat(width - name.length()) + "  people " + bar(people) + "  model " + model
                    + "\n");
        });
    }

    private static String bar(double share) {
        int filled = (int) Math.round(share * BAR);
        return "#".repeat(filled) + ".".repeat(BAR - filled) + String.format(Locale.ROOT, " %6s", percent(share));
    }

    /** {@return the shares of each question, a line an option} */
    static String all(TestResult test, boolean people) {
        StringBuilder text = new StringBuilder();
        for (QuestionResult question : test.questions()) {
            text.append(ConsoleText.line(question.id()) + "\n");
            question.reference().forEach((option, share) -> {
                String model = question.read() ? percent(question.model().getOrDefault(option, 0.0)) : "not read";
                text.append("  " + ConsoleText.line(option) + ": " + (people ? percent(share) : model) + "\n");
            });
        }
        return text.toString();
    }

    private static String percent(double share) {
        return Figures.percent(share).replace(".0 %", " %");
    }
}
