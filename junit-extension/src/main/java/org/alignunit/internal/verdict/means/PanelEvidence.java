package org.alignunit.internal.verdict.means;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.Judgements;
import org.alignunit.internal.verdict.bounds.RespondentError;
import org.alignunit.internal.verdict.bounds.RunningBounds;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a sample as evidence on its population's mean distance, looked at once. Its respondents are independent of each
 * other, and may each have answered every question: their error is that of a reference's respondents. Where a sample size is
 * unknown, so is the error, and the bounds are those of the distance itself.
 */
public final class PanelEvidence implements Evidence {
    private final List<Target> targets;
    private final Rule rule;
    private final RespondentError referenceError;
    private final @Nullable Target[] panel;
    private int unread;

    /**
     * Evidence without any answer yet.
     *
     * @throws IllegalArgumentException if the references' error is to count and is unknown
     */
    public PanelEvidence(List<Target> targets, Rule rule) {
        this.targets = List.copyOf(targets);
        this.rule = rule;
        this.referenceError = RespondentError.of(targets, rule);
        this.panel = new @Nullable Target[targets.size()];
    }

    /** Adds what the panel answered to a question. */
    public void add(int question, Target people) {
        panel[question] = people;
    }

    @Override
    public void addUnread(int question) {
        unread++;
    }

    @Override
    public int[] wanted() {
        return Arrays.stream(panel)
                .mapToInt(people -> people == null && unread == 0 ? 1 : 0)
                .toArray();
    }

    @Override
    public Judgement judge() {
        List<QuestionBounds> questions = new ArrayList<>();
        double sum = 0;
        boolean all = true;
        for (int q = 0; q < panel.length; q++) {
            Target people = panel[q];
            all &= people != null;
            double distance = people == null ? 0 : distance(q, people);
            sum += distance;
            Bounds own = people == null ? Bounds.unknown(rule.distance()) : widened(List.of(q), distance);
            questions.add(new QuestionBounds(
                    people == null ? OptionalDouble.empty() : OptionalDouble.of(distance), own.lower(), own.upper()));
        }
        double estimate = sum / panel.length;
        RunningBounds running = new RunningBounds(rule);
        String obstacle = Judgements.obstacle(rule, unread, panel.length);
        if (all) {
            running.see(widened(IntStream.range(0, panel.length).boxed().toList(), estimate));
        }
        if (obstacle.isEmpty()) {
            running.decide();
        }
        List<ErrorSource> covers = new ArrayList<>();
        if (all && sized()) {
            covers.add(ErrorSource.ANSWERS);
            covers.addAll(referenceError.covers());
        }
        return Judgements.of(running, estimate, covers, questions, obstacle, "");
    }

    private double distance(int question, Target people) {
        return targets.get(question)
                .distance(rule.distance(), people.reference().shares());
    }

    private boolean sized() {
        return Arrays.stream(panel)
                .allMatch(people -> people != null && people.sampleSize().isPresent());
    }

    /** Bounds of the mean distance of some questions from its plug-in value. */
    private Bounds widened(List<Integer> questions, double distance) {
        List<Target> people =
                questions.stream().map(q -> Objects.requireNonNull(panel[q])).toList();
        if (people.stream().anyMatch(each -> each.sampleSize().isEmpty())) {
            return Bounds.unknown(rule.distance());
        }
        RespondentError own = RespondentError.of(people, rule.withSampledReference());
        RespondentError others = questions.size() == targets.size()
                ? referenceError
                : RespondentError.of(questions.stream().map(targets::get).toList(), rule);
        return own.widen(new Bounds(distance, distance), others, rule.alpha());
    }
}
