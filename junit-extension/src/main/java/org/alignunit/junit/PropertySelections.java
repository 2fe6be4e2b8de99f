package org.alignunit.junit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.Baseline;
import org.alignunit.Property;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.internal.result.words.PropertyWords;
import org.alignunit.internal.run.cell.AskedQuestion;
import org.alignunit.internal.run.cell.AssertedProperty;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.cell.Guesses;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.properties.Limits;
import org.alignunit.internal.verdict.properties.PropertyException;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Structure;

/** The groups and questions of the test cases of a property, and whether it can be had from them. */
final class PropertySelections {
    /** What has no bounds that count the people's error. */
    private static final Set<Property> FIXED =
            EnumSet.of(Property.GROUP_GAPS, Property.SPREAD, Property.BASELINE, Property.WORTH);

    private PropertySelections() {}

    /** {@return a selection a group; for gaps, one for each two groups of an attribute} */
    static List<Selection> of(Attributes attributes, PropertyAnnotation property, List<Selection> groups) {
        if (property.property() != Property.GROUP_GAPS) {
            return groups;
        }
        List<Selection> pairs = new ArrayList<>();
        for (int first = 0; first < groups.size(); first++) {
            for (int second = first + 1; second < groups.size(); second++) {
                Selection one = groups.get(first);
                Selection other = groups.get(second);
                if (one.groups().get(0).attribute().equals(other.groups().get(0).attribute())) {
                    pairs.add(pair(attributes, property, one, other));
                }
            }
        }
        if (pairs.isEmpty()) {
            throw attributes.misuse(
                    property,
                    "gaps are between two groups of one attribute, and the test has "
                            + groups.stream()
                                    .map(each -> each.groups().get(0).key())
                                    .toList()
                            + ": select another group of the attribute (groups)");
        }
        return pairs;
    }

    private static Selection pair(Attributes attributes, PropertyAnnotation property, Selection one, Selection other) {
        Group first = one.groups().get(0);
        Group second = other.groups().get(0);
        List<Question> both = new ArrayList<>(one.questions());
        both.retainAll(other.questions());
        if (both.isEmpty()) {
            throw attributes.misuse(
                    property, first.key() + " and " + second.key() + " have answered no question under test both");
        }
        int all = one.questions().size() + one.leftOut();
        return new Selection(one.name() + " - " + other.name(), List.of(first, second), both, all - both.size());
    }

    /** Rejects a property that cannot be had from what is asked, and says what is missing. */
    static void require(Attributes attributes, PropertyAnnotation property, Cell cell) {
        if (cell.rule().sampledReference() && FIXED.contains(property.property())) {
            throw attributes.misuse(
                    property,
                    "its bounds do not count the error of the people's sample: use reference = FIXED, or put it on a method"
                            + " of its own");
        }
        if (cell.temperatureScaling() && property.property() == Property.GROUP_GAPS) {
            throw attributes.misuse(
                    property,
                    "a temperature is fitted for each group apart, which moves the gaps: leave temperatureScaling out, or put"
                            + " it on a method of its own");
        }
        if (property.property() == Property.REFUSALS) {
            requireRefusals(attributes, property, cell);
            return;
        }
        if (property.property() == Property.STRUCTURE) {
            requireStructure(attributes, property, cell);
            return;
        }
        AssertedProperty asserted = cell.property().orElseThrow();
        if (property.guess() != null) {
            requireGuess(attributes, property, property.guess(), cell);
        }
        int least = asserted.leastReplies(cell);
        if (cell.rule().maxReplies() < least) {
            throw attributes.misuse(
                    property,
                    "a single answer to a question does not tell how far apart answers are: ask twice at least (maxCalls >= "
                            + least * cell.questions().size() + ")");
        }
        try {
            requireOpen(attributes, property, cell, asserted.judged(cell).possible());
        } catch (PropertyException e) {
            throw attributes.misuse(property, cell.groupKey() + ": " + e.getMessage());
        }
    }

    /** Limits that every model keeps assert nothing, and those that none keeps are a mistake. */
    private static void requireOpen(Attributes attributes, PropertyAnnotation property, Cell cell, Bounds possible) {
        Limits limits = property.within().isPresent()
                ? new Limits(OptionalDouble.empty(), property.within())
                : property.limits();
        Verdict always = limits.asserted() ? limits.judge(possible) : Verdict.INCONCLUSIVE;
        if (always != Verdict.INCONCLUSIVE) {
            throw attributes.misuse(
                    property,
                    String.format(
                            Locale.ROOT,
                            "whatever a model answers, its %s for %s is %s, so %s: choose other limits",
                            PropertyWords.name(property.property(), property.guess()),
                            cell.groupKey(),
                            Double.isInfinite(possible.upper())
                                    ? "at least " + Figures.distance(possible.lower())
                                    : Figures.distance(possible.lower()) + " to " + Figures.distance(possible.upper()),
                            always == Verdict.ALIGNED ? "every model passes" : "no model passes"));
        }
    }

    /** A survey without a refusal option, and without any refusal, cannot tell refusals from questions that were not asked. */
    private static void requireRefusals(Attributes attributes, PropertyAnnotation property, Cell cell) {
        double most = 0;
        for (AskedQuestion asked : cell.asked()) {
            boolean offered = asked.question().options().stream().anyMatch(Option::refusal);
            if (!offered && cell.reference(asked).refusalShare() == 0) {
                throw attributes.misuse(
                        property,
                        "the survey counts no refusals of \"" + asked.question().id()
                                + "\": give it an option with refusal = true and its counts, or leave it out with questions ="
                                + " ...");
            }
            double people = cell.reference(asked).refusalShare();
            most += Math.max(people, 1 - people) / cell.questions().size();
        }
        requireOpen(attributes, property, cell, new Bounds(0, most));
    }

    private static void requireStructure(Attributes attributes, PropertyAnnotation property, Cell cell) {
        if (!attributes.panel()) {
            throw attributes.misuse(
                    property,
                    "only a panel has respondents of whom each answers several questions: give a panel as the model"
                            + " (alignunit.model = panel:surveys/synthetic.json, or Panels.read as @ModelUnderTest)");
        }
        Optional<Structure> people = cell.survey().structure(cell.group());
        if (people.isEmpty()) {
            throw attributes.misuse(
                    property,
                    "the survey does not say how the answers of one person of " + cell.groupKey()
                            + " hang together: import it with \"crosstabs\": true, which writes structure");
        }
        Set<String> asked = cell.questions().stream().map(Question::id).collect(Collectors.toSet());
        if (!asked.containsAll(people.get().questions())) {
            throw attributes.misuse(
                    property,
                    "the survey's structure is of the questions " + people.get().questions()
                            + ": leave questions out, or select all of them");
        }
    }

    private static void requireGuess(Attributes attributes, PropertyAnnotation property, Baseline guess, Cell cell) {
        if (guess == Baseline.PERFECT_DRAWS_30) {
            throw attributes.misuse(property, guess + " is no guess: use UNIFORM, POOLED, LEAVE_ONE_OUT or ANNOTATORS");
        }
        Guesses guesses = new Guesses(cell.survey(), cell.group());
        for (Question question : cell.questions()) {
            if (guesses.of(guess, question).isEmpty()) {
                throw attributes.misuse(
                        property,
                        "there is no " + guess + " guess of \"" + question.id() + "\" for " + cell.groupKey() + ": "
                                + switch (guess) {
                                    case POOLED -> "it needs another group of the attribute in the survey";
                                    case LEAVE_ONE_OUT -> "it needs another question with the same options";
                                    default -> "the survey has no predictions of annotators for it";
                                });
            }
        }
    }
}
