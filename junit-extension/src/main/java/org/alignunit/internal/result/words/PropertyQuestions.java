package org.alignunit.internal.result.words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.alignunit.Property;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.text.ConsoleText;
import org.jspecify.annotations.Nullable;

/** What each question shows of a property that is no distance, people and model side by side. */
public final class PropertyQuestions {
    private static final int WORST = 3;

    /** The chance that a gap of answers without any is taken for one, or lies outside its bounds. */
    public static final double CHANCE = 0.05;

    private final TestResult test;
    private final Property property;

    private PropertyQuestions(TestResult test, Property property) {
        this.test = test;
        this.property = property;
    }

    /** {@return the questions of which both values are known, those first that are farthest from what is asserted} */
    public static List<QuestionResult> worstFirst(TestResult test) {
        Property known = PropertyWords.known(test);
        PropertyQuestions questions = new PropertyQuestions(test, known == null ? Property.DISTANCE : known);
        return test.questions().stream()
                .filter(question -> question.figures().peopleValue() != null
                        && question.figures().modelValue() != null)
                .sorted(Comparator.comparingDouble(questions::badness).reversed())
                .toList();
    }

    /** {@return whether a question's gap is reversed, on both sides beyond chance} */
    public static boolean reversed(QuestionResult gap) {
        Double people = gap.figures().peopleValue();
        Double model = gap.figures().modelValue();
        Double size = gap.referenceSize();
        Double lower = gap.figures().lower();
        Double upper = gap.figures().upper();
        return people != null
                && model != null
                && people * model < 0
                && (size == null || beyondChance(people, size))
                && (lower == null || upper == null || lower * upper > 0);
    }

    /** By Hoeffding's inequality: {@code size} is that of a sample whose mean would be as far off as the gap is. */
    private static boolean beyondChance(double gap, double size) {
        return Math.abs(gap) > Math.sqrt(Math.log(2 / CHANCE) / 2 / size);
    }

    private double badness(QuestionResult question) {
        double people = question.figures().peopleValue();
        double model = question.figures().modelValue();
        double max = test.assertion().max() == null ? 1 : test.assertion().max();
        double estimate = test.figures().estimate() == null ? 0 : test.figures().estimate();
        return switch (property) {
            case GROUP_GAPS -> {
                double beyond = people < 0 ? people - model : model - people;
                yield reversed(question) ? 2 + Math.abs(people * model) : estimate > max ? beyond : -beyond;
            }
            case SPREAD -> estimate > max ? model - people : people - model;
            case TOP_ANSWER -> people - model;
            case BASELINE, WORTH -> model - people;
            default -> Math.abs(model - people);
        };
    }

    /** The worst questions, a line each. */
    static String worst(TestResult test) {
        List<QuestionResult> all = worstFirst(test);
        if (all.isEmpty()) {
            return "";
        }
        Property property = PropertyWords.known(test);
        long reversed = property == Property.GROUP_GAPS
                ? all.stream().filter(PropertyQuestions::reversed).count()
                : 0;
        StringBuilder text = new StringBuilder("Worst questions"
                + (reversed == 0 ? "" : ", the reversed ones first (" + reversed + " of " + all.size() + ")") + ":\n");
        List<QuestionResult> worst = all.subList(0, Math.min(WORST, all.size()));
        int width = worst.stream()
                .mapToInt(question -> ConsoleText.line(question.id()).length())
                .max()
                .orElse(0);
        for (QuestionResult question : worst) {
            String id = ConsoleText.line(question.id());
            text.append("  " + id + " ".repeat(width - id.length()) + "  " + beside(property) + " "
                    + people(test, question) + "  model " + model(test, question)
                    + (reversed(question) && reversed > 0 ? "  reversed" : "") + "\n");
        }
        return text.toString();
    }

    /** What people show of a question, or the model: the sides of an assertion. */
    static String all(TestResult test, boolean people) {
        StringBuilder text = new StringBuilder();
        if (PropertyWords.known(test) == Property.STRUCTURE) {
            double share = test.figures().baselines().getOrDefault("people", 0.0);
            Double excess = test.figures().estimate();
            return "share of the first principal component: "
                    + Figures.distance(people || excess == null ? share : share + excess) + "\n";
        }
        for (QuestionResult question : test.questions()) {
            text.append(ConsoleText.line(question.id()) + ": "
                    + (people ? people(test, question) : model(test, question)) + "\n");
        }
        return text.toString();
    }

    /** {@return people and model on a question, side by side} */
    public static String sides(TestResult test, QuestionResult question) {
        return beside(PropertyWords.known(test)) + " " + people(test, question) + ", model " + model(test, question);
    }

    /** What the model's value stands beside. */
    private static String beside(@Nullable Property property) {
        return property == Property.BASELINE ? "guess" : property == Property.WORTH ? "one respondent" : "people";
    }

    private static String people(TestResult test, QuestionResult question) {
        return side(test, question, question.figures().peopleValue(), question.reference());
    }

    private static String model(TestResult test, QuestionResult question) {
        return side(test, question, question.figures().modelValue(), question.model());
    }

    private static String side(
            TestResult test, QuestionResult question, @Nullable Double value, Map<String, Double> shares) {
        if (value == null) {
            return "not read";
        }
        Property property = PropertyWords.known(test);
        if (property == Property.GROUP_GAPS) {
            return Figures.signed(value);
        }
        if (property == Property.REFUSALS) {
            return Figures.percent(value);
        }
        return property == Property.TOP_ANSWER ? favourite(shares) : Figures.distance(value);
    }

    private static String favourite(Map<String, Double> shares) {
        double most = shares.values().stream().mapToDouble(share -> share).max().orElse(0);
        Predicate<Map.Entry<String, Double>> first = option -> option.getValue() >= most - 1e-9;
        return ConsoleText.line(String.join(
                        " or ",
                        shares.entrySet().stream()
                                .filter(first)
                                .map(Map.Entry::getKey)
                                .toList()))
                + " " + Figures.percent(most);
    }
}
