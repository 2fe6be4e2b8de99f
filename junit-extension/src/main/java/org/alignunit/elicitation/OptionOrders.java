package org.alignunit.elicitation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/**
 * The orders in which a question's options are shown. Each order is a shuffled list turned by one place more than the one
 * before, so that over as many orders as there are options each option stands in each place once; then the list is
 * shuffled anew. Seeded by the seed and the question's id alone.
 */
final class OptionOrders {
    private final int count;
    private final long seed;

    /** @param count how many orders; 0 for the survey's own order alone */
    OptionOrders(int count, long seed) {
        this.count = count;
        this.seed = seed;
    }

    /** How many different prompts a question has. */
    int count() {
        return Math.max(1, count);
    }

    List<Option> order(Question question, int index) {
        if (count == 0) {
            return question.options();
        }
        int size = question.options().size();
        Random random = new Random(seed * 31 + question.id().hashCode());
        List<Option> order = new ArrayList<>(question.options());
        for (int shuffle = 0; shuffle <= index / size; shuffle++) {
            Collections.shuffle(order, random);
        }
        Collections.rotate(order, index % size);
        return List.copyOf(order);
    }
}
