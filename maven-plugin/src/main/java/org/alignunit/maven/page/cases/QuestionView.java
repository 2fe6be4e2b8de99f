package org.alignunit.maven.page.cases;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.Temperature;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.PropertyQuestions;
import org.alignunit.internal.result.words.ShownDistance;
import org.alignunit.maven.page.axis.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A question of a test: the group's distribution and the model's, side by side.
 *
 * @param id the question's id
 * @param text its wording
 * @param read whether any reply was
 * @param figure the distance, or what people and model show of another property
 * @param bounds of the distance; may be empty
 * @param replies what became of the replies, and how many people stand behind the group's shares
 * @param effort how many answers it took of the most allowed; null where that is not known
 * @param options one entry an option
 */
public record QuestionView(
        String id,
        String text,
        boolean read,
        String figure,
        String bounds,
        String replies,
        @Nullable Effort effort,
        List<OptionView> options) {
    /**
     * Shares of an option, in words and on an axis from 0 to all.
     *
     * @param option its text
     * @param people the share of the group
     * @param peopleAt its place
     * @param model the model's share; a dash where nothing was read
     * @param modelAt its place; null likewise
     */
    public record OptionView(
            String option,
            String people,
            String peopleAt,
            String model,
            @Nullable String modelAt) {}

    /** {@return whether there are options to list: the gap of two groups has none} */
    boolean listed() {
        return !options.isEmpty();
    }

    /** {@return about how many bytes of the page it takes} */
    int weight() {
        return 600
                + bytes(text)
                + options.stream()
                        .mapToInt(option -> 220 + bytes(option.option()))
                        .sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static QuestionView of(TestResult test, QuestionResult question) {
        return test.id().ofDistance() ? ofDistance(test, question) : ofProperty(test, question);
    }

    private static QuestionView ofProperty(TestResult test, QuestionResult question) {
        QuestionView plain = ofDistance(test, question);
        return new QuestionView(
                plain.id,
                plain.text,
                question.figures().modelValue() != null,
                PropertyQuestions.sides(test, question),
                "",
                plain.replies,
                plain.effort,
                plain.options);
    }

    private static QuestionView ofDistance(TestResult test, QuestionResult question) {
        ShownDistance shown = ShownDistance.of(test, question);
        Set<String> options = new LinkedHashSet<>(question.reference().keySet());
        options.addAll(question.model().keySet());
        return new QuestionView(
                question.id(),
                question.text(),
                !question.model().isEmpty(),
                shown.figure(),
                shown.bounds(),
                replies(question),
                Effort.of(test, question).orElse(null),
                options.stream().map(option -> option(question, option)).toList());
    }

    private static OptionView option(QuestionResult question, String option) {
        double people = question.reference().getOrDefault(option, 0.0);
        double model = question.model().getOrDefault(option, 0.0);
        boolean read = !question.model().isEmpty();
        return new OptionView(
                option,
                Figures.percent(people),
                Scale.percent(people),
                read ? Figures.percent(model) : Figures.UNKNOWN,
                read ? Scale.percent(model) : null);
    }

    private static String replies(QuestionResult question) {
        Double size = question.referenceSize();
        Double labelMass = question.labelMass();
        Temperature temperature = question.temperature();
        return String.format(
                Locale.ROOT,
                "%s read%s%s%s%s%s",
                Figures.counted(question.replies().answers(), "answer"),
                some(question.replies().refusals(), "refusal"),
                question.replies().unreadable() == 0
                        ? ""
                        : ", " + Figures.count(question.replies().unreadable()) + " unreadable",
                labelMass == null ? "" : ", label mass " + Figures.plain(labelMass),
                temperature == null
                        ? ""
                        : ", temperature " + Figures.plain(temperature.value())
                                + (temperature.atBound() ? " (at its bound)" : ""),
                question.reference().isEmpty()
                        ? ""
                        : size == null
                                ? " · number of people unknown"
                                : " · " + Figures.count(Math.round(size)) + " people");
    }

    private static String some(int count, String noun) {
        return count == 0 ? "" : ", " + Figures.counted(count, noun);
    }
}
