package org.alignunit.microdata.imports.people;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a decision moved references, in total variation.
 *
 * @param largest where it moved them most; null if there is no reference
 * @param totalVariation how far there
 * @param mean how far on average over questions, groups and waves
 */
public record Shift(GroupAnswers.@Nullable Key largest, double totalVariation, double mean) {
    /** The shift from one scenario to another, in the references that a survey file has. */
    public static Shift between(Scenario one, Scenario other, List<AnswerKey> keys, List<GroupAnswers.Key> references) {
        GroupAnswers.Key largest = null;
        double most = -1;
        double sum = 0;
        for (GroupAnswers.Key reference : references) {
            double distance = Objects.requireNonNull(one.answers(reference))
                    .distance(other.answers(reference), keys.get(reference.question()));
            sum += distance;
            if (distance > most) {
                most = distance;
                largest = reference;
            }
        }
        return new Shift(largest, Math.max(0, most), references.isEmpty() ? 0 : sum / references.size());
    }
}
