package org.alignunit.internal.verdict.means;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.QuestionBounds;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.bounds.CutDistance;
import org.alignunit.internal.verdict.bounds.Judgements;
import org.alignunit.internal.verdict.bounds.RunningBounds;
import org.alignunit.internal.verdict.scores.RandomBets;
import org.alignunit.internal.verdict.scores.Side;

/**
 * Evidence on the mean distance over many questions from some of them, drawn at random with replacement, each asked a few times
 * anew when it is drawn. While the mean distance is beyond a value, each draw's factor has a mean of at most 1, over the draw of
 * the question and of its answers; so the product reaches 1 / alpha with probability at most alpha, however early one stops
 * (Ville 1939). The promise is over the draw of the questions as well: another draw may tell otherwise with that probability.
 */
public final class RandomQuestions implements Evidence {
    /** Answers to a question whenever it is drawn: more once few have not decided, as few tell less near the threshold. */
    private static final int[] EACH = {8, 15, 40};

    /** Draws after which the next of these numbers is taken. */
    private static final int[] DRAWS = {25, 300};

    private static final int STEPS = 40;

    private final List<Target> targets;
    private final List<CutDistance> distances;
    private final Rule rule;
    private final double within;
    private final RandomBets bets;
    private final RunningBounds running;
    private final SplittableRandom random;
    private final List<Scored> draws = new ArrayList<>();
    private final double[] logWealth;
    private final double[][] counts;
    private final int[] unread;
    private final int[] replies;
    private final long most;
    private double estimates;
    private Drawn drawn;
    private boolean finished;

    /** A question and what its answers were until now. */
    private record Drawn(int question, int each, double[] counts, int[] unread) {
        int open() {
            return each - unread[0] - (int) Arrays.stream(counts).sum();
        }
    }

    /** What a draw was worth for each bet. */
    private record Scored(int each, double[] values) {}

    /**
     * Makes evidence from no draw yet again and again, each with draws by a seed, on total variation or Wasserstein-1 with a
     * threshold, from references that are fixed; thread-safe if the seeds are.
     */
    public static Supplier<RandomQuestions> supplier(List<Target> targets, Rule rule, LongSupplier seeds) {
        RandomBets bets =
                new RandomBets(distances(targets, rule), rule.within().orElseThrow(), -Math.log(rule.alpha()));
        return () -> new RandomQuestions(targets, rule, seeds.getAsLong(), bets);
    }

    private RandomQuestions(List<Target> targets, Rule rule, long seed, RandomBets bets) {
        this.targets = List.copyOf(targets);
        this.distances = distances(targets, rule);
        this.rule = rule;
        this.within = rule.within().orElseThrow();
        this.bets = bets;
        this.running = new RunningBounds(rule);
        this.random = new SplittableRandom(seed);
        this.logWealth = new double[bets.size()];
        Arrays.setAll(logWealth, bets::logWeight);
        this.counts =
                distances.stream().map(distance -> new double[distance.size()]).toArray(double[][]::new);
        this.unread = new int[counts.length];
        this.replies = new int[counts.length];
        this.most = (long) rule.maxReplies() * counts.length;
        this.drawn = draw();
    }

    private static List<CutDistance> distances(List<Target> targets, Rule rule) {
        return targets.stream()
                .map(target -> CutDistance.of(rule.distance(), target.reference()))
                .toList();
    }

    private Drawn draw() {
        int question = random.nextInt(counts.length);
        return new Drawn(question, each(), new double[counts[question].length], new int[1]);
    }

    private int each() {
        int step = 0;
        while (step < DRAWS.length && draws.size() >= DRAWS[step]) {
            step++;
        }
        return EACH[step];
    }

    /** Adds an answer to the question that is wanted. */
    public void add(int question, int option) {
        require(question);
        drawn.counts[option]++;
        counts[question][option]++;
        take(question);
    }

    @Override
    public void addUnread(int question) {
        require(question);
        drawn.unread[0]++;
        unread[question]++;
        take(question);
    }

    private void require(int question) {
        if (finished || question != drawn.question) {
            throw new IllegalStateException(
                    finished
                            ? "no more replies are wanted: the verdict is given, or maxReplies is reached"
                            : "question " + drawn.question + " was drawn, and not " + question);
        }
    }

    private void take(int question) {
        replies[question]++;
        if (drawn.open() > 0) {
            return;
        }
        score();
        double[] wealth = new double[2];
        for (int i = 0; i < logWealth.length; i++) {
            wealth[bets.side(i).ordinal()] += Math.exp(logWealth[i]);
        }
        if (Math.max(wealth[0], wealth[1]) * rule.alpha() >= 1 && obstacle().isEmpty()) {
            running.see(bounds());
            running.decide();
        }
        int all = Arrays.stream(replies).sum();
        boolean hopeless = Judgements.hopeless(
                rule.maxUnanswered(), rule.alpha(), Arrays.stream(unread).sum(), all);
        finished = running.decided() || hopeless || all + each() > most;
        if (!finished) {
            drawn = draw();
        }
    }

    private void score() {
        CutDistance distance = distances.get(drawn.question);
        int read = drawn.each - drawn.unread[0];
        double plain = read == 0
                ? Judgements.middle(running.bounds())
                : targets.get(drawn.question).distance(rule.distance(), drawn.counts);
        estimates += read < 2 ? plain : (plain + distance.crossed(drawn.counts, read)) / 2;
        double[] sets = distance.ofSets(drawn.counts);
        double[] values = new double[bets.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bets.score(i, drawn.each, drawn.question, sets, drawn.unread[0]);
            logWealth[i] += bets.logFactor(i, drawn.each, values[i], within);
        }
        draws.add(new Scored(drawn.each, values));
    }

    @Override
    public int[] wanted() {
        int[] wanted = new int[counts.length];
        wanted[drawn.question] = finished ? 0 : drawn.open();
        return wanted;
    }

    @Override
    public Judgement judge() {
        if (!draws.isEmpty() && !running.decided()) {
            running.see(bounds());
        }
        List<QuestionBounds> questions = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            OptionalDouble distance = replies[i] == unread[i]
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(targets.get(i).distance(rule.distance(), counts[i]));
            questions.add(new QuestionBounds(distance, 0, 1));
        }
        double estimate = draws.isEmpty() ? Judgements.middle(running.bounds()) : estimates / draws.size();
        return Judgements.of(running, estimate, List.of(ErrorSource.ANSWERS), questions, obstacle(), "");
    }

    private String obstacle() {
        return Judgements.obstacle(
                rule, Arrays.stream(unread).sum(), Arrays.stream(replies).sum());
    }

    private Bounds bounds() {
        double lower = bound(Side.LOWER);
        return new Bounds(lower, Math.max(lower, bound(Side.UPPER)));
    }

    /** The last value that the bets of a side refute, by bisection, beginning at the threshold. */
    private double bound(Side side) {
        double refuted = side == Side.UPPER ? 1 : 0;
        double open = 1 - refuted;
        for (int step = 0; step < STEPS; step++) {
            double middle = step == 0 ? within : (refuted + open) / 2;
            if (wealth(side, middle) * rule.alpha() >= 1) {
                refuted = middle;
            } else {
                open = middle;
            }
        }
        return refuted;
    }

    private double wealth(Side side, double mean) {
        double sum = 0;
        for (int i = 0; i < logWealth.length; i++) {
            if (bets.side(i) == side) {
                double log = bets.logWeight(i);
                for (Scored draw : draws) {
                    log += bets.logFactor(i, draw.each, draw.values[i], mean);
                }
                sum += Math.exp(log);
            }
        }
        return sum;
    }
}
