package org.alignunit.internal.result.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alignunit.Baseline;
import org.alignunit.Expression;
import org.alignunit.Outcome;
import org.alignunit.internal.result.RaceResult;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/** What a reader should know about a distance before believing it. */
public final class Remarks {
    private static final int ENOUGH = 7;

    private Remarks() {}

    /** {@return one sentence or two each, what the distance rests on first} */
    public static List<String> of(TestResult test) {
        List<String> remarks = new ArrayList<>();
        String basis = ErrorRate.basis(test);
        if (!basis.isEmpty()) {
            remarks.add(basis);
        }
        if (!test.id().ofDistance()) {
            return remarks;
        }
        RaceResult race = test.conclusion().race();
        if (race != null && race.won()) {
            remarks.add(RaceWords.sentence(race));
        }
        remarks.addAll(VariantSentences.of(test.ways(), test.assertion().within()));
        if (alike(test)) {
            remarks.add(
                    "Each question got one and the same answer every time. A cache, a fixed seed or a model that always"
                            + " answers alike may be behind it. To tell, send one prompt twice: a cache repeats the response's id,"
                            + " and without a seed other answers come.");
        }
        PeopleWords.changed(test).ifPresent(remarks::add);
        PeopleWords.nearest(test).ifPresent(remarks::add);
        beyond(test).ifPresent(remarks::add);
        Double estimate = ShownDistance.of(test).estimate();
        Double floor = test.figures().noiseFloor();
        if (less(test.assertion().within(), floor)) {
            remarks.add(
                    "The threshold is below the noise floor: not even the group itself could be expected to meet it.");
        }
        if (less(estimate, floor)) {
            remarks.add("The distance is below the noise floor: it cannot be told from sampling noise.");
        }
        test.figures().baselines().entrySet().stream()
                .filter(baseline -> !baseline.getKey().equals(Baseline.PERFECT_DRAWS_30.key())) // nobody's guess
                .min(Map.Entry.comparingByValue())
                .filter(best -> less(best.getValue(), estimate))
                .ifPresent(best -> remarks.add("The baseline \"" + BaselineWords.label(best.getKey()) + "\" ("
                        + BaselineWords.meaning(best.getKey()) + ") is closer to the group than the model: "
                        + Figures.distance(best.getValue()) + " against " + Figures.distance(estimate) + "."));
        if (floor == null && test.verdict() != Outcome.ERROR) {
            remarks.add("The noise floor is " + unknownFloor(test) + ".");
        }
        return remarks;
    }

    /** Independent draws of one model are seldom all alike, unless it has collapsed to single answers. */
    private static boolean alike(TestResult test) {
        int answers = test.questions().stream()
                .mapToInt(question -> question.replies().answers())
                .sum();
        return test.id().expression().is(Expression.SAMPLED)
                && answers >= ENOUGH + test.questions().size()
                && test.questions().stream()
                        .allMatch(question -> question.replies().answers() > 1
                                && question.model().containsValue(1.0));
    }

    /** A mean says little of single questions; but no more than mean / threshold of them can be beyond the threshold. */
    private static Optional<String> beyond(TestResult test) {
        Double within = test.assertion().within();
        Double upper = ShownDistance.of(test).upper();
        int questions = test.questions().size();
        if (test.verdict() != Outcome.ALIGNED || within == null || within == 0 || upper == null || questions < 2) {
            return Optional.empty();
        }
        long most = (long) Math.min(questions, Math.floor(questions * upper / within));
        return Optional.of("Single questions may lie beyond " + Figures.distance(within) + ": at most "
                + Figures.count(most) + " of " + Figures.count(questions) + ".");
    }

    /** Nothing read comes first: the sample sizes then had no say. */
    private static String unknownFloor(TestResult test) {
        if (test.questions().stream().allMatch(question -> question.replies().answers() == 0)) {
            return "unknown: "
                    + (test.questions().stream()
                                    .anyMatch(question -> question.replies().unanswered() > 0)
                            ? "no reply was read"
                            : "nothing was asked");
        }
        return test.questions().stream().anyMatch(question -> question.referenceSize() == null)
                ? "unknown: the survey gives no sample size"
                : "unknown";
    }

    /** {@return each kind of problem with replies and how often, the most frequent first} */
    public static String problems(TestResult test) {
        return test.conclusion().problems().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(problem -> problem.getKey() + ": " + Figures.count(problem.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static boolean less(@Nullable Double a, @Nullable Double b) {
        return a != null && b != null && a < b;
    }
}
