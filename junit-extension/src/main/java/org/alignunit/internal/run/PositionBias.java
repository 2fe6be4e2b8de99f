package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alignunit.internal.elicitation.expression.OpinionReader;
import org.alignunit.internal.result.asking.PositionShares;
import org.alignunit.internal.run.QuestionTally.Variant;

/** The shares of the options by their position in the list. */
final class PositionBias {
    private PositionBias() {}

    /** One entry for each number of options, over the questions that were read. */
    static List<PositionShares> of(List<QuestionTally> questions) {
        TreeMap<Integer, List<QuestionTally>> bySize = new TreeMap<>();
        for (QuestionTally tally : questions) {
            if (tally.all().answers() > 0) {
                bySize.computeIfAbsent(tally.question().options().size(), size -> new ArrayList<>())
                        .add(tally);
            }
        }
        List<PositionShares> positions = new ArrayList<>();
        for (Map.Entry<Integer, List<QuestionTally>> those : bySize.entrySet()) {
            positions.add(of(those.getKey(), those.getValue()));
        }
        return positions;
    }

    private static PositionShares of(int size, List<QuestionTally> those) {
        double[] shares = new double[size];
        double[] unbiased = new double[size];
        for (QuestionTally tally : those) {
            double[] overall = VariantDistances.sum(tally.variants());
            double read = Arrays.stream(overall).sum();
            for (Variant variant : tally.variants()) {
                double[] own = variant.replies().weights();
                double ownRead = Arrays.stream(own).sum();
                int[] places =
                        OpinionReader.places(tally.question(), variant.prompt().options());
                for (int k = 0; k < overall.length; k++) {
                    shares[places[k]] += own[k] / read / those.size();
                    unbiased[places[k]] += overall[k] / read * (ownRead / read) / those.size();
                }
            }
        }
        return new PositionShares(size, those.size(), list(shares), list(unbiased));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
