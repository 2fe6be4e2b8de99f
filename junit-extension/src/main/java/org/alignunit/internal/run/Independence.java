package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.alignunit.Expression;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.dependence.OrderEvidence;
import org.alignunit.internal.verdict.dependence.SequenceEvidence;

/**
 * Whether the single answers of a test case depend on those before them, which independent draws are called with probability
 * at most 1 %. Answers to differently worded prompts are different sequences.
 */
final class Independence {
    static final String REASON =
            "answers depend on those before them, so that they are no independent draws: a cache in the"
                    + " server or on the way to it, a fixed seed or a session that is kept may be behind it";

    private static final double NEEDED = Math.log(100);

    private final boolean tested;
    private final int[] ways;

    /** One a way of asking the only question; none where there are several. */
    private final List<SequenceEvidence> sequences = new ArrayList<>();

    private final OrderEvidence orders = new OrderEvidence();

    /** One a question and way of asking it: the options since the last look. */
    private final List<List<List<Integer>>> since = new ArrayList<>();

    private boolean broken;

    Independence(Cell cell) {
        tested = cell.expression() == Expression.SAMPLED;
        ways = cell.variantCounts();
        for (int question = 0; tested && question < ways.length; question++) {
            List<List<Integer>> open = new ArrayList<>();
            for (int way = 0; way < ways[question]; way++) {
                open.add(new ArrayList<>());
                if (ways.length == 1) {
                    sequences.add(new SequenceEvidence(
                            cell.targets().get(0).reference().support().size()));
                }
            }
            since.add(open);
        }
    }

    /** Takes in the opinion of a question's reply of this index. */
    void add(int question, int index, Opinion opinion) {
        if (!tested || !(opinion instanceof Opinion.Choice choice)) {
            return;
        }
        int way = index % ways[question];
        if (sequences.isEmpty()) {
            since.get(question).get(way).add(choice.option());
            return;
        }
        sequences.get(way).add(choice.option());
        double mean = 0;
        for (SequenceEvidence sequence : sequences) {
            mean += Math.exp(sequence.log()) / sequences.size();
        }
        broken |= Math.log(mean) >= NEEDED;
    }

    /** Ends a round, after which the evidence on the distance was looked at. */
    void look() {
        for (List<List<Integer>> open : since) {
            for (List<Integer> options : open) {
                if (!options.isEmpty()) {
                    orders.add(options.stream().mapToInt(Integer::intValue).toArray());
                    options.clear();
                }
            }
        }
        broken |= orders.log() >= NEEDED;
    }

    /** {@return whether the answers are no independent draws} */
    boolean broken() {
        return broken;
    }
}
