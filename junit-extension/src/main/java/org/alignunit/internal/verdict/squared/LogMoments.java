package org.alignunit.internal.verdict.squared;

import java.nio.DoubleBuffer;
import java.util.HashMap;
import java.util.Map;

/** Largest log moments, each computed once: models with equally many answers to the same questions need the same. Not thread-safe. */
public final class LogMoments {
    private final Map<Key, Double> known = new HashMap<>();

    private record Key(DoubleBuffer reference, int n, double tilt, double factor) {}

    double largest(double[] reference, int n, double tilt, double factor) {
        return known.computeIfAbsent(
                new Key(DoubleBuffer.wrap(reference.clone()), n, tilt, factor),
                key -> new LogMoment(reference, n, tilt).largest(factor));
    }
}
