package org.alignunit.junit;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.survey.Question;

/** Whether as many orders as are wanted put each option into each place equally often. */
final class OrderBalance {
    private OrderBalance() {}

    /** What is amiss with the orders, and the remedy; empty where nothing is. */
    static String warning(int orders, Collection<Question> questions) {
        List<Integer> sizes =
                questions.stream().map(question -> question.options().size()).toList();
        int most = sizes.stream()
                .mapToInt(size -> possible(size, orders + 1))
                .max()
                .orElse(orders);
        List<Integer> unbalanced =
                sizes.stream().filter(size -> !balanced(orders, size)).toList();
        if (orders == 0 || unbalanced.isEmpty() && most >= orders) {
            return "";
        }
        String setting = "alignunit.permutations = ";
        return setting + orders + ": "
                + (unbalanced.isEmpty()
                        ? "no question here has more than " + most
                                + " orders, and each is asked in all that it has, as with " + setting + most
                        : unbalanced(unbalanced, sizes.size()) + "; " + remedy(orders, sizes));
    }

    private static String unbalanced(List<Integer> sizes, int questions) {
        return sizes.size() + " of " + questions + " questions ("
                + new TreeSet<>(sizes).stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " options): not each option stands in each place equally often";
    }

    private static String remedy(int orders, List<Integer> sizes) {
        return IntStream.rangeClosed(orders + 1, Parameters.MOST_PERMUTATIONS)
                .filter(more -> sizes.stream().allMatch(size -> balanced(more, size)))
                .mapToObj(more -> "the next number that is balanced for all is " + more)
                .findFirst()
                .orElse("no number up to " + Parameters.MOST_PERMUTATIONS
                        + " is balanced for all: test questions of unlike numbers apart");
    }

    /** All the orders of few options are balanced as well. */
    private static boolean balanced(int orders, int size) {
        return orders % size == 0 || possible(size, orders + 1) <= orders;
    }

    /** How many orders there are, or a number of at least {@code enough} where there are more. */
    private static int possible(int size, int enough) {
        int possible = 1;
        for (int next = 2; next <= size && possible < enough; next++) {
            possible *= next;
        }
        return possible;
    }
}
