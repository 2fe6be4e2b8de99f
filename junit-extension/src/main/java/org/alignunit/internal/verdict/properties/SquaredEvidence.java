package org.alignunit.internal.verdict.properties;

import java.util.List;
import org.alignunit.ErrorSource;
import org.alignunit.internal.verdict.bounds.Bounds;
import org.alignunit.internal.verdict.squared.SquaredBounds;

/**
 * Evidence on a {@link SummedProperty} of the mean squared distance from independent replies, by bounds that are far sharper near a distance
 * of 0 than {@link PropertyBets} are. Each look has a part of the error rate. The mean over a block of replies that goes through all prompt
 * variants counts as one reply that gives shares.
 */
public final class SquaredEvidence extends PropertyEvidence {
    /** The rate of the sharpest bounds over the number of answers, and by how much their slack exceeds what the error rate takes. */
    private static final double SHARPEST = 0.225;

    private static final double LARGEST = 2;
    private static final double NEEDED = 1.3;

    /** For which part of the limit the upper bound should be sharp. */
    private static final double ASSUMED = 1.0 / 3;

    private final SummedProperty property;
    private final int block;
    /** By question the blocks of replies of which all were read, and how many others there are. */
    private final List<Term.Draws> read;

    private final int[] partlyRead;
    private final double limit;
    private final boolean asserted;
    private int looksBelow;
    private int looksAbove;
    private boolean soundAbove;

    SquaredEvidence(SummedProperty property, PropertyRule rule, int block, ErrorSource source) {
        super(property, rule, block, source);
        this.property = property;
        this.asserted = rule.limits().asserted();
        this.limit = rule.limits().min().isPresent()
                ? property.scale().sum(rule.limits().min().getAsDouble())
                : 0;
        this.block = block;
        this.read = property.terms().stream().map(Term.Draws::new).toList();
        this.partlyRead = new int[read.size()];
    }

    @Override
    void addBlock(int stream, double[] mean, boolean allRead) {
        if (allRead) {
            read.get(stream).add(mean);
        } else {
            partlyRead[stream]++;
        }
    }

    @Override
    double estimate() {
        return read.stream().mapToDouble(Term.Draws::mean).sum();
    }

    /** Without limits there is one look, at the end. */
    @Override
    Bounds bounds(double alpha) {
        SquaredBounds bounds = squared();
        if (!asserted) {
            return new Bounds(bounds.lower(alpha), bounds.upper(alpha, 0));
        }
        double lower = looksBelow == 0 ? 0 : bounds.lower(alpha * part(looksBelow));
        return new Bounds(lower, soundAbove ? bounds.upper(alpha * part(looksAbove), ASSUMED * limit) : LARGEST);
    }

    /**
     * The j-th look at a side has 1 / (j (j + 1)) of the error rate. A sum below the limit is looked for only from as many answers
     * on as could show it of a model with a distance of 0; both only where the estimate lies, as bounds are slow to compute.
     */
    @Override
    boolean refuted(double sum, int sign, double alpha) {
        if (sign > 0) {
            looksBelow++;
            return estimate() > sum && squared().lower(alpha * part(looksBelow)) > sum;
        }
        double needed =
                -NEEDED * Math.log(alpha * part(looksAbove + 1)) / (read.size() * SHARPEST * replies(0) / block);
        soundAbove = needed <= sum;
        if (!soundAbove) {
            return false;
        }
        looksAbove++;
        return estimate() < sum && squared().upper(alpha * part(looksAbove), ASSUMED * limit) <= sum;
    }

    private static double part(int look) {
        return 1 / (look * (look + 1.0));
    }

    private SquaredBounds squared() {
        SquaredBounds bounds = new SquaredBounds(read.size());
        addTo(bounds);
        return bounds;
    }

    /** Adds the replies to those to other questions. */
    public void addTo(SquaredBounds bounds) {
        for (int i = 0; i < partlyRead.length; i++) {
            Term.Draws own = read.get(i);
            bounds.add(
                    own.number(),
                    own.mean() * partlyRead.length,
                    (double) partlyRead[i] / Math.max(1, own.number() + partlyRead[i]),
                    property.references().get(i));
        }
    }
}
