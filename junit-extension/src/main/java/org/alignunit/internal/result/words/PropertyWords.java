package org.alignunit.internal.result.words;

import java.util.OptionalDouble;
import org.alignunit.Baseline;
import org.alignunit.Property;
import org.alignunit.internal.result.Assertion;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/** Names of what is measured beside distances, and what is asserted of it. */
public final class PropertyWords {
    private PropertyWords() {}

    /** {@return the name of a property, as display names of tests show it: {@code slope of gaps}} */
    public static String name(Property property) {
        return switch (property) {
            case DISTANCE -> "distance";
            case GROUP_GAPS -> "slope of gaps";
            case SPREAD -> "spread";
            case TOP_ANSWER -> "favourites kept";
            case REFUSALS -> "difference of refusals";
            case BASELINE -> "margin over a guess";
            case WORTH -> "worth in respondents";
            case STRUCTURE -> "excess structure";
        };
    }

    /** {@return the same of a guess that is known: {@code margin over pooled}} */
    public static String name(Property property, @Nullable Baseline guess) {
        return guess == null ? name(property) : "margin over " + BaselineWords.label(guess.key());
    }

    /** {@return the name of what a test measures; a name of a newer version as it stands} */
    public static String name(TestResult test) {
        Property known = known(test);
        if (known == null) {
            return String.valueOf(test.id().property());
        }
        return known == Property.BASELINE
                ? test.figures().baselines().keySet().stream()
                        .findFirst()
                        .map(key -> "margin over " + BaselineWords.label(key))
                        .orElse(name(known))
                : name(known);
    }

    static @Nullable Property known(TestResult test) {
        return test.id().property() == null ? null : test.id().property().known();
    }

    /** {@return what a property is, in a few words} */
    public static String meaning(Property property) {
        return switch (property) {
            case DISTANCE -> "between the distributions of the model and of the group over the options";
            case GROUP_GAPS ->
                "the model's gaps between the two groups on the people's: 1 keeps them, above 1 exaggerates, below 0 reverses";
            case SPREAD -> "how divided the model's answers are over how divided the people's are: 1 keeps it";
            case TOP_ANSWER -> "share of questions on which the model's favourite answer is the people's";
            case REFUSALS -> "mean difference of the shares that decline to answer";
            case BASELINE -> "squared distance of the guess less that of the model";
            case WORTH -> "how many respondents' survey would tell as much of the group as the model does";
            case STRUCTURE -> "how much more the answers of one respondent hang together than people's";
        };
    }

    /** {@return what is asserted: {@code slope of gaps 0.8 to 1.25}, {@code spread >= 0.8}; the name alone where nothing is} */
    public static String claim(
            Property property,
            @Nullable Baseline guess,
            OptionalDouble within,
            OptionalDouble min,
            OptionalDouble max) {
        return (name(property, guess) + " " + accepted(value(within), value(min), value(max))).strip();
    }

    private static @Nullable Double value(OptionalDouble limit) {
        return limit.isPresent() ? limit.getAsDouble() : null;
    }

    /** {@return what is accepted: {@code 0.8 to 1.25}, {@code >= 0.8}; empty where nothing is asserted} */
    public static String accepted(Assertion assertion) {
        return accepted(assertion.within(), assertion.min(), assertion.max());
    }

    private static String accepted(@Nullable Double within, @Nullable Double min, @Nullable Double max) {
        if (min != null && max != null) {
            return Figures.plain(min) + " to " + Figures.plain(max);
        }
        Double most = within == null ? max : within;
        return min != null ? ">= " + Figures.plain(min) : most != null ? "<= " + Figures.plain(most) : "";
    }

    /** What the verdict of a test means, with its figures. */
    static String sentence(TestResult test) {
        String name = (known(test) == Property.TOP_ANSWER ? "share of " : "") + name(test);
        ShownDistance shown = ShownDistance.of(test);
        return switch (test.verdict()) {
            case ALIGNED ->
                "The " + name + (shown.bounded() ? "" : " of these replies") + " is "
                        + kept(test.assertion())
                        + (shown.bounded()
                                ? ": its bounds are " + shown.bounds().replace(" to ", " and ")
                                : "") + ".";
            case MISALIGNED ->
                "The " + name + (shown.bounded() ? "" : " of these replies") + " is " + broken(test, shown) + ".";
            case INCONCLUSIVE -> "It is open whether the " + name + " is " + kept(test.assertion()) + ".";
            case REPORTED -> "The " + name + " was measured, nothing is asserted.";
            case ERROR -> "Nothing was measured. This says nothing about the model.";
        };
    }

    private static String kept(Assertion assertion) {
        return (assertion.min() != null && assertion.max() != null ? "within " : "") + limit(assertion);
    }

    /** {@return what is allowed: {@code at least 0.8}, {@code at most 0.250}, {@code 0.8 to 1.25}; empty where nothing is asserted} */
    public static String limit(Assertion assertion) {
        return assertion.within() == null
                ? accepted(assertion).replace(">=", "at least").replace("<=", "at most")
                : "at most " + Figures.distance(assertion.within());
    }

    private static String broken(TestResult test, ShownDistance shown) {
        Double min = test.assertion().min();
        return below(test)
                ? "below " + Figures.plain(min)
                        + (shown.bounded() ? ": its upper bound is " + Figures.distance(shown.upper()) : "")
                : "above "
                        + (test.assertion().within() == null
                                ? Figures.plain(test.assertion().max())
                                : Figures.distance(test.assertion().within()))
                        + (shown.bounded() ? ": its lower bound is " + Figures.distance(shown.lower()) : "");
    }

    /** {@return whether what was measured is below what is accepted, rather than above} */
    public static boolean below(TestResult test) {
        Double min = test.assertion().min();
        Double estimate = test.figures().estimate();
        return min != null && estimate != null && estimate < min;
    }

    /** What to do about a property that is not as asserted. */
    static String advice(TestResult test) {
        Property property = known(test);
        boolean below = below(test);
        if (property == null) {
            return "";
        }
        return switch (property) {
            case GROUP_GAPS ->
                below
                        ? "the model hardly tells the groups apart: describe them in more detail (persona, FEW_SHOT), or"
                                + " accept this slope with a smaller min"
                        : "the model answers like a caricature of the groups: describe persons rather than a label (persona"
                                + " = BIOGRAPHY, FEW_SHOT), compare expressions, or accept this slope with a larger max";
            case SPREAD ->
                below
                        ? "the model gives most members of the group one answer: compare expressions (VERBALIZED tells a"
                                + " distribution at once), vary the persona, or accept this spread with a smaller min"
                        : "the model's answers are more divided than people's: compare expressions, describe the group in"
                                + " more detail, or accept this spread with a larger max";
            case TOP_ANSWER ->
                "look at the questions whose favourite is another, describe the group in more detail (steering, or the"
                        + " persona in the survey), or accept this with a smaller min";
            case REFUSALS ->
                "look at what the model declines, reword it, or accept this difference with a larger within";
            case BASELINE ->
                "use the guess in place of the model, or describe the group in more detail (steering, or the persona in the"
                        + " survey)";
            case WORTH ->
                "ask people: a small survey tells more of the group than this model; or describe the group in more detail";
            case STRUCTURE ->
                "give the respondents of the panel more than the group's label to answer by, or accept this with a larger max";
            case DISTANCE -> "";
        };
    }
}
