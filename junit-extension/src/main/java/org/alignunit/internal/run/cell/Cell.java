package org.alignunit.internal.run.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.Decision;
import org.alignunit.ErrorSource;
import org.alignunit.Expression;
import org.alignunit.Property;
import org.alignunit.internal.elicitation.EquivalentQuestions;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.elicitation.expression.ExpressionStrategy;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.model.budget.Prices;
import org.alignunit.internal.verdict.PeopleWeights;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Structure;
import org.alignunit.survey.Survey;

/**
 * What is measured of a test case: the mean distance of some questions, or another property, for one group with one method. A
 * test case that races measures two.
 *
 * @param questions at least one, each with a reference for the group
 * @param leftOut how many questions were left out because the group has no answers to them
 * @param seed of everything random
 */
public record Cell(
        Survey survey,
        Group group,
        List<Question> questions,
        int leftOut,
        Method method,
        Criterion criterion,
        Optional<Prices> prices,
        long seed) {
    /** The fewest questions of a cell with temperature scaling: each temperature is fitted on all but a part of them. */
    public static final int FEWEST_TO_SCALE = 5;

    /** How the model's distribution is obtained; {@code temperatureScaling} fits temperatures on the cell's other questions. */
    public record Method(Expression expression, PromptVariants variants, boolean temperatureScaling) {}

    /**
     * What is asked of the distance, whose bounds or, with {@code POINT}, plug-in value are compared with the threshold;
     * {@code randomQuestions} asks questions drawn at random; a {@code property} is asserted in place of the distance.
     */
    public record Criterion(
            Rule rule, Decision decision, boolean randomQuestions, Optional<AssertedProperty> property) {
        /** Asks all questions equally often for the distance. */
        public Criterion(Rule rule, Decision decision) {
            this(rule, decision, false, Optional.empty());
        }
    }

    public Cell {
        questions = List.copyOf(questions);
    }

    /** {@return whether temperatures can be fitted: each question has enough others that ask something else} */
    public static boolean scalable(List<Question> questions) {
        List<Integer> firsts = EquivalentQuestions.firsts(questions);
        return firsts.stream()
                .allMatch(first -> questions.size() - Collections.frequency(firsts, first) >= FEWEST_TO_SCALE - 1);
    }

    public Expression expression() {
        return method.expression();
    }

    public PromptVariants variants() {
        return method.variants();
    }

    public boolean temperatureScaling() {
        return method.temperatureScaling();
    }

    public Rule rule() {
        return criterion.rule();
    }

    public boolean pointwise() {
        return criterion.decision() == Decision.POINT;
    }

    /** {@return whether questions are drawn at random, so that some may not be asked at all} */
    public boolean randomQuestions() {
        return criterion.randomQuestions();
    }

    /** {@return what is asserted in place of the distance} */
    public Optional<AssertedProperty> property() {
        return criterion.property();
    }

    /** {@return whether anything is asserted, rather than measured alone} */
    public boolean asserts() {
        return rule().within().isPresent()
                || property().filter(each -> each.limits().asserted()).isPresent();
    }

    /** {@return the groups as whose members the questions are asked: one, or two whose gaps are measured} */
    public List<Group> groups() {
        return property()
                .map(AssertedProperty::second)
                .map(second -> List.of(group, second))
                .orElse(List.of(group));
    }

    /** {@return the group's key; of two groups whose gaps are measured both} */
    public String groupKey() {
        return groups().stream().map(Group::key).collect(Collectors.joining(" - "));
    }

    /** {@return what replies are asked to: all questions as a member of the first group, then of the second, if there is one} */
    public List<AskedQuestion> asked() {
        List<AskedQuestion> asked = new ArrayList<>();
        for (Group each : groups()) {
            questions.forEach(question -> asked.add(new AskedQuestion(question, each)));
        }
        return asked;
    }

    /** {@return what differs by expression} */
    public ExpressionStrategy strategy() {
        return ExpressionStrategy.of(expression());
    }

    /** {@return the rule by which replies are judged: where a plug-in distance is compared with the threshold, one without} */
    public Rule judged() {
        return pointwise() ? rule().withoutThreshold() : rule();
    }

    /** {@return evidence on its questions, without any reply yet, by its own rule or a variation of it, again and again} */
    public Supplier<OpinionEvidence> evidence(Rule asked) {
        if (property().isPresent()) {
            return property().get().evidence(this, asked);
        }
        return randomQuestions()
                ? OpinionEvidence.ofRandomQuestions(targets(), asked, seed)
                : strategy().evidence(targets(), asked, this::block, variantCounts());
    }

    /** {@return how many replies go through all prompt variants of every question equally often} */
    public int block() {
        return variants().block(questions, groups());
    }

    /** {@return how many prompt variants each question that is asked has} */
    public int[] variantCounts() {
        return asked().stream()
                .mapToInt(asked -> variants().count(asked.question(), asked.group()))
                .toArray();
    }

    /** {@return the most replies that all questions get together} */
    public long most() {
        return !strategy().asks()
                ? 0
                : strategy().repeats()
                        ? (long) rule().maxReplies() * asked().size()
                        : IntStream.of(variantCounts()).sum();
    }

    /** {@return the same for a respondent that orders and words the questions itself} */
    public Cell asItStands() {
        Method one = new Method(expression(), PromptVariants.asItStands(), temperatureScaling());
        return new Cell(survey, group, questions, leftOut, one, criterion, prices, seed);
    }

    /** {@return the same for a panel, of whose structure something may be asserted} */
    public Cell of(Structure panel) {
        Criterion found = new Criterion(
                rule(), criterion.decision(), randomQuestions(), property().map(asserted -> asserted.of(panel)));
        return new Cell(survey, group, questions, leftOut, method, found, prices, seed);
    }

    /** {@return the same replies' cell with other people's answers to some of the questions, by its rule or a variation of it} */
    public Cell with(Survey other, List<Question> some, Rule by) {
        return new Cell(
                other,
                group,
                some,
                0,
                method,
                new Criterion(by, criterion.decision(), false, property()),
                prices,
                seed);
    }

    /** {@return people's answers to what is asked, in its order} */
    public List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (AskedQuestion asked : asked()) {
            Reference reference = reference(asked);
            targets.add(new Target(reference.distribution(), reference.sampleSize(), weights(reference)));
        }
        return targets;
    }

    /** {@return people's answers to what is asked} */
    public Reference reference(AskedQuestion asked) {
        return survey.reference(asked.question(), asked.group()).orElseThrow();
    }

    /** Nothing where the people's error does not count, and where all weigh the same. */
    private Optional<PeopleWeights> weights(Reference reference) {
        if (!rule().sampledReference() || reference.squaredWeights().isEmpty()) {
            return Optional.empty();
        }
        double unit = Math.max(
                survey.largestWeight().orElse(0),
                survey.references().stream()
                        .mapToDouble(Reference::heaviest)
                        .max()
                        .orElse(0));
        double sum = reference.sumOfWeights();
        if (!reference.weighted() && unit * reference.sampleSize().orElse(0) <= sum * (1 + 1e-6)) {
            return Optional.empty(); // all weigh as much as the heaviest
        }
        return Optional.of(new PeopleWeights(
                sum / unit,
                reference.squaredWeights().stream()
                        .mapToDouble(square -> square / unit / unit)
                        .toArray()));
    }

    /** {@return what the bounds count, and whether people's weights are known well enough for it} */
    public List<ErrorSource> named(List<ErrorSource> sources) {
        boolean ofRefusals =
                property().filter(each -> each.property() == Property.REFUSALS).isPresent();
        boolean unknown = questions.stream()
                .map(question -> survey.reference(question, group).orElseThrow())
                .anyMatch(reference -> (ofRefusals || reference.squaredWeights().isEmpty())
                        && (reference.weighted() || survey.largestWeight().isPresent()));
        List<ErrorSource> named = new ArrayList<>(sources);
        named.replaceAll(
                source -> source == ErrorSource.RESPONDENTS && unknown ? ErrorSource.WEIGHTED_RESPONDENTS : source);
        return named;
    }
}
