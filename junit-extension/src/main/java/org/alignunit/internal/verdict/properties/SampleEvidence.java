package org.alignunit.internal.verdict.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.jspecify.annotations.Nullable;

/** What a panel's respondents answered, as evidence on a property. */
public final class SampleEvidence implements Evidence {
    /** Removes what dividing by the size and multiplying with it leaves of a count. */
    private static final double EXACT = 1e9;

    /** Judges the answers of all streams, each given as counts of the options. */
    private final Function<List<double[]>, Judgement> look;

    private final BoxEvidence shares;
    private final double @Nullable [][] counts;
    private boolean unsized;
    private @Nullable Judgement judgement;

    SampleEvidence(JudgedProperty property, PropertyRule rule, Function<List<double[]>, Judgement> look) {
        this.look = look;
        int[] once = new int[property.streams()];
        Arrays.fill(once, 1);
        this.shares = new BoxEvidence(property, rule, once);
        this.counts = new double @Nullable [once.length][];
    }

    /**
     * Adds what the respondents answered to a question. Without a sample size, the shares of all questions stand for themselves, as
     * those that are read off do.
     */
    public void add(int stream, double[] answers, OptionalDouble size) {
        shares.add(stream, answers, answers);
        unsized |= size.isEmpty();
        counts[stream] = Arrays.stream(answers)
                .map(share -> Math.rint(share * size.orElse(1) * EXACT) / EXACT)
                .toArray();
    }

    @Override
    public void addUnread(int stream) {
        throw new IllegalStateException("a panel has answered already");
    }

    @Override
    public int[] wanted() {
        return Arrays.stream(counts).mapToInt(own -> own == null ? 1 : 0).toArray();
    }

    @Override
    public Judgement judge() {
        if (judgement == null) {
            List<double[]> all = new ArrayList<>();
            for (double @Nullable [] own : counts) {
                all.add(Objects.requireNonNull(own));
            }
            judgement = unsized ? shares.judge() : look.apply(all);
        }
        return judgement;
    }
}
