package org.alignunit.verdict.means;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alignunit.distribution.Distribution;
import org.alignunit.verdict.Evidence;
import org.alignunit.verdict.Judgement;
import org.alignunit.verdict.QuestionBounds;
import org.alignunit.verdict.Rule;
import org.alignunit.verdict.Target;
import org.alignunit.verdict.bounds.Bounds;
import org.alignunit.verdict.bounds.Judgements;
import org.alignunit.verdict.bounds.Latch;
import org.alignunit.verdict.bounds.RespondentError;
import org.alignunit.verdict.bounds.ShareBox;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of log-probabilities, for the mean distance of one or more questions: one reply a question, without sampling
 * error, in which some options' shares are known only to lie in an interval. The bounds are the means of the least and the
 * largest distance that the intervals allow. A question whose reply was not read may have any distance.
 */
public final class MassEvidence implements Evidence {
    private final List<Target> targets;
    private final Rule rule;
    private final RespondentError referenceError;
    private final @Nullable Bounds[] bounds;
    private final OptionalDouble[] distances;
    private boolean wide;
    private int unread;

    /**
     * Evidence without any reply yet.
     *
     * @param targets one a question, at least one
     * @param rule what is asked; its horizon is not used
     * @throws IllegalArgumentException if there is no target, the measure cannot be taken over its options, or the
     *     references' error is to count and is unknown
     */
    public MassEvidence(List<Target> targets, Rule rule) {
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("there is no question to judge: give at least one target");
        }
        this.targets = List.copyOf(targets);
        this.rule = rule;
        this.referenceError = RespondentError.of(targets, rule);
        this.bounds = new Bounds[targets.size()];
        this.distances = new OptionalDouble[targets.size()];
        Arrays.fill(distances, OptionalDouble.empty());
        targets.forEach(target -> rule.distance().between(target.reference(), target.reference()));
    }

    /**
     * Takes in the reply to a question.
     *
     * @param question its number, from 0
     * @param low least share of each option, in [0, 1]
     * @param high largest share of each option, in [0, 1], not below {@code low}
     * @throws IllegalArgumentException if no distribution lies between them
     * @throws IllegalStateException if the question has its reply already
     */
    public void add(int question, double[] low, double[] high) {
        requireOpen(question);
        Distribution reference = targets.get(question).reference();
        Bounds interval = ShareBox.distance(rule.distance(), reference, low, high);
        double[] middle = IntStream.range(0, low.length)
                .mapToDouble(k -> (low[k] + high[k]) / 2)
                .toArray();
        double distance = rule.distance().between(Distribution.ofWeights(reference.support(), middle), reference);
        boolean exact = Arrays.equals(low, high);
        wide |= !exact;
        bounds[question] = exact ? new Bounds(distance, distance) : interval;
        distances[question] = OptionalDouble.of(Math.min(interval.upper(), Math.max(interval.lower(), distance)));
    }

    /**
     * Takes in that a question's reply could not be read.
     *
     * @param question its number, from 0
     * @throws IllegalStateException if the question has its reply already
     */
    public void addUnread(int question) {
        requireOpen(question);
        bounds[question] = anything(question);
        unread++;
    }

    @Override
    public int[] wanted() {
        return Arrays.stream(bounds).mapToInt(b -> b == null ? 1 : 0).toArray();
    }

    @Override
    public Judgement judge() {
        List<Bounds> all = new ArrayList<>();
        List<QuestionBounds> questions = new ArrayList<>();
        for (int i = 0; i < bounds.length; i++) {
            Bounds known = bounds[i];
            all.add(known == null ? anything(i) : known);
            Bounds own = RespondentError.of(List.of(targets.get(i)), rule).widen(all.get(i), rule.alpha());
            questions.add(new QuestionBounds(distances[i], own.lower(), own.upper()));
        }
        int missing = (int) Arrays.stream(bounds).filter(b -> b == null).count();
        List<String> covers = new ArrayList<>(referenceError.covers());
        if (wide) {
            covers.add(Judgements.MISSING_MASS);
        }
        double estimate = IntStream.range(0, bounds.length)
                .mapToDouble(i -> distances[i].orElse(Judgements.middle(all.get(i))))
                .average()
                .orElseThrow();
        Latch latch = new Latch(rule, rule.distance().maximum());
        latch.see(referenceError.widen(Bounds.mean(all), rule.alpha()));
        String obstacle = missing > 0
                ? missing + " of " + bounds.length + " questions have no reply yet"
                : Judgements.obstacle(rule, unread, bounds.length);
        if (obstacle.isEmpty()) {
            latch.decide();
        }
        return Judgements.of(latch, estimate, covers, questions, obstacle);
    }

    private Bounds anything(int question) {
        Distribution reference = targets.get(question).reference();
        double[] nothing = new double[reference.support().size()];
        return ShareBox.unread(rule.distance(), reference, nothing, 1);
    }

    private void requireOpen(int question) {
        Rounds.requireQuestion(question, bounds.length);
        if (bounds[question] != null) {
            throw new IllegalStateException("question " + question + " has its reply already");
        }
    }
}
