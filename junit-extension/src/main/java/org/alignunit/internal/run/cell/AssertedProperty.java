package org.alignunit.internal.run.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.alignunit.Baseline;
import org.alignunit.Property;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.properties.JudgedProperty;
import org.alignunit.internal.verdict.properties.Limits;
import org.alignunit.internal.verdict.properties.PropertyException;
import org.alignunit.internal.verdict.properties.PropertyRule;
import org.alignunit.internal.verdict.properties.StructureEvidence;
import org.alignunit.internal.verdict.properties.SummedProperty;
import org.alignunit.internal.verdict.properties.TopAnswers;
import org.alignunit.survey.Group;
import org.alignunit.survey.Structure;
import org.jspecify.annotations.Nullable;

/**
 * What a test case asserts of the same replies beside a distance.
 *
 * @param limits none for refusals, whose difference is held to the rule's threshold as a distance is
 * @param second the group that the gaps are to; null for what is of one group
 * @param guess what the model is to be nearer than; null for all but that
 * @param panel how much the answers of one of its respondents hang together; null for all but that, and before a panel is found
 */
public record AssertedProperty(
        Property property,
        Limits limits,
        @Nullable Group second,
        @Nullable Baseline guess,
        @Nullable Structure panel) {
    AssertedProperty of(Structure found) {
        return new AssertedProperty(property, limits, second, guess, found);
    }

    /** Evidence on a cell's questions, without any reply yet, again and again. */
    Supplier<OpinionEvidence> evidence(Cell cell, Rule rule) {
        if (property == Property.REFUSALS) {
            return RefusalEvidence.evidence(cell, rule);
        }
        PropertyRule asked = new PropertyRule(
                cell.pointwise() ? Limits.NONE : limits, rule.alpha(), rule.maxUnanswered(), rule.maxReplies());
        if (property == Property.STRUCTURE) {
            return () -> structure(cell, asked);
        }
        JudgedProperty judged = judged(cell);
        int[] variants = cell.variantCounts();
        return () -> {
            OpinionEvidence evidence = cell.strategy().evidence(judged, asked, cell::block, variants);
            return new OpinionEvidence(evidence.evidence(), (opinion, question) -> {
                requireAnswers(cell, question, opinion);
                evidence.opinions().accept(opinion, question);
            });
        };
    }

    private void requireAnswers(Cell cell, int question, Opinion opinion) {
        if (ofPairs()
                && opinion instanceof Opinion.Sample sample
                && sample.people().sampleSize().orElse(2) < 2) {
            AskedQuestion asked = cell.asked().get(question);
            throw new PropertyException(
                    "the panel has a single answer of \"" + asked.group().key() + "\" to \""
                            + asked.question().id()
                            + "\", which does not tell how far apart answers are: leave the question out (questions), or this"
                            + " property");
        }
    }

    private boolean ofPairs() {
        return property == Property.SPREAD || property == Property.BASELINE || property == Property.WORTH;
    }

    private OpinionEvidence structure(Cell cell, PropertyRule asked) {
        Structure people = cell.survey().structure(cell.group()).orElseThrow();
        Structure own = Objects.requireNonNull(panel);
        int questions = cell.questions().size();
        StructureEvidence evidence = cell.rule().sampledReference()
                ? new StructureEvidence(
                        questions, asked, own.share(), own.standardError(), people.share(), people.standardError())
                : new StructureEvidence(questions, asked, own.share(), own.standardError(), people.share());
        return new OpinionEvidence(evidence, (opinion, question) -> evidence.add(question));
    }

    /** {@return how many replies to a question tell it: two single answers tell how far apart answers are, and one does not} */
    public int leastReplies(Cell cell) {
        return ofPairs() && cell.strategy().independent() ? 2 : 1;
    }

    /**
     * {@return what the people's answers make of the property}
     *
     * @throws org.alignunit.internal.verdict.properties.PropertyException if it cannot be had from them
     */
    public JudgedProperty judged(Cell cell) {
        List<Target> targets = cell.targets();
        List<Distribution> people = targets.stream().map(Target::reference).toList();
        int questions = cell.questions().size();
        return switch (property) {
            case GROUP_GAPS ->
                SummedProperty.groupGaps(people.subList(0, questions), people.subList(questions, people.size()));
            case SPREAD -> SummedProperty.spread(people);
            case TOP_ANSWER ->
                cell.rule().sampledReference()
                        ? TopAnswers.sampled(
                                people,
                                targets.stream().map(AssertedProperty::size).toList(),
                                cell.rule().alpha())
                        : TopAnswers.fixed(people);
            case BASELINE -> SummedProperty.nearer(people, guesses(cell));
            case WORTH -> SummedProperty.worth(people);
            case DISTANCE, REFUSALS, STRUCTURE -> throw new IllegalStateException(property + " is judged otherwise");
        };
    }

    /** How many equally heavy people make no answer vary more. */
    private static OptionalDouble size(Target target) {
        return target.weights().isEmpty()
                ? target.sampleSize()
                : OptionalDouble.of(target.weights().get().size(target.reference()));
    }

    /** {@return what is guessed of each question without the model} */
    public List<Distribution> guesses(Cell cell) {
        Guesses guesses = new Guesses(cell.survey(), cell.group());
        List<Distribution> all = new ArrayList<>();
        cell.questions().forEach(question -> all.add(guesses.of(guess, question).orElseThrow()));
        return all;
    }
}
