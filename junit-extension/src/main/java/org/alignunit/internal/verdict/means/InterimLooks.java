package org.alignunit.internal.verdict.means;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.CutDistance;

/** The looks at the mean distance of some questions, made when first taken and then kept: they depend on no answer. */
final class InterimLooks {
    private static final double USUAL_THRESHOLD = 0.25;

    private final List<CutDistance> distances;
    private final double within;
    private final Map<Integer, InterimLook> looks = new ConcurrentHashMap<>();

    InterimLooks(List<Target> targets, Rule rule) {
        this.distances = targets.stream()
                .map(t -> CutDistance.of(CutDistance.closest(rule.distance()), t.reference()))
                .toList();
        boolean same = CutDistance.closest(rule.distance()) == rule.distance();
        this.within = same ? rule.within().orElse(USUAL_THRESHOLD) : USUAL_THRESHOLD;
    }

    List<CutDistance> distances() {
        return distances;
    }

    /** The look after n answers, at an error rate of exp(-log) for each bound, which must not vary for an n. */
    InterimLook after(int n, double log) {
        return looks.computeIfAbsent(n, size -> new InterimLook(distances, size, within, log));
    }
}
