package org.alignunit.internal.elicitation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/**
 * The orders in which a question's options are shown. Each order is a list turned by one place more than the one before, so
 * that over as many orders as there are options each option stands in each place once; then the list is shuffled anew. The
 * first list is the survey's own, and no order comes twice. Seeded by the seed and the question's id alone.
 */
final class OptionOrders {
    private final int count;
    private final long seed;
    private final Map<Question, List<List<Option>>> made = new ConcurrentHashMap<>();

    /** @param count how many orders; 0 for the survey's own order alone */
    OptionOrders(int count, long seed) {
        this.count = count;
        this.seed = seed;
    }

    /** How many orders each question has that has so many. */
    int wanted() {
        return Math.max(1, count);
    }

    /** How many orders a question has: few options have fewer orders than are wanted. */
    int count(Question question) {
        return Math.max(1, Math.min(count, possible(question.options().size(), count)));
    }

    /** Whether another seed would show other orders: chance chooses beyond the turns of the first list, unless all are shown. */
    boolean shuffled(Question question) {
        int options = question.options().size();
        return options > 3 && count > options && count < possible(options, count + 1);
    }

    /** How many orders so many options have, or a number of at least {@code enough} where there are more. */
    static int possible(int options, int enough) {
        int possible = 1;
        for (int size = 2; size <= options && possible < enough; size++) {
            possible *= size;
        }
        return possible;
    }

    List<Option> order(Question question, int index) {
        return index == 0
                ? question.options()
                : made.computeIfAbsent(question, this::orders).get(index);
    }

    private List<List<Option>> orders(Question question) {
        List<Option> options = question.options();
        Random random = new Random(seed * 31 + question.id().hashCode());
        List<Option> rest = new ArrayList<>(options.subList(1, options.size()));
        Set<List<Option>> used = new HashSet<>();
        used.add(List.copyOf(rest));
        List<List<Option>> orders = new ArrayList<>(List.of(options));
        while (orders.size() < count(question)) {
            int turns = orders.size() % options.size();
            if (turns == 0) {
                // turning a list is what makes its orders: lists that begin alike and differ after have none in common
                do {
                    Collections.shuffle(rest, random);
                } while (!used.add(List.copyOf(rest)));
            }
            List<Option> order = new ArrayList<>(List.of(options.get(0)));
            order.addAll(rest);
            Collections.rotate(order, turns);
            orders.add(List.copyOf(order));
        }
        return orders;
    }
}
