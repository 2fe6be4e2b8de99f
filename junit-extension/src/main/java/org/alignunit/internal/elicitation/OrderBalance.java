package org.alignunit.internal.elicitation;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.survey.Question;

/** Checks that the configured number of orders puts each option into each position equally often. */
public final class OrderBalance {
    private static final String SETTING = "alignunit.permutations = ";

    private OrderBalance() {}

    /** A problem with a number of orders, and its remedy; empty if there is none. 0 stands for the survey's own order. */
    public static String warning(int orders, Collection<Question> questions) {
        List<Integer> sizes =
                questions.stream().map(question -> question.options().size()).toList();
        List<Integer> unbalanced =
                sizes.stream().filter(size -> !balanced(orders, size)).toList();
        int most = sizes.stream()
                .mapToInt(size -> OptionOrders.possible(size, orders + 1))
                .max()
                .orElse(orders);
        if (orders == 0 || unbalanced.isEmpty() && most >= orders) {
            return "";
        }
        if (unbalanced.isEmpty()) {
            return SETTING + orders + " is more than the " + most
                    + " orders that any question here has: each is asked in all its orders, as with " + SETTING + most;
        }
        String options = new TreeSet<>(unbalanced).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return SETTING + orders + " is not balanced for " + unbalanced.size() + " of " + sizes.size() + " questions ("
                + options + " options): their options do not take each position equally often; "
                + remedy(orders, sizes);
    }

    private static String remedy(int orders, List<Integer> sizes) {
        return IntStream.rangeClosed(orders + 1, Parameters.MOST_PERMUTATIONS)
                .filter(more -> sizes.stream().allMatch(size -> balanced(more, size)))
                .mapToObj(more -> "the next number that is balanced for all is " + more)
                .findFirst()
                .orElse("no number up to " + Parameters.MOST_PERMUTATIONS
                        + " is balanced for all: test questions with different numbers of options apart");
    }

    /** All the orders of few options are balanced as well. */
    private static boolean balanced(int orders, int size) {
        return orders % size == 0 || OptionOrders.possible(size, orders + 1) <= orders;
    }
}
