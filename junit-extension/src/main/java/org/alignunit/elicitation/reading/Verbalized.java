package org.alignunit.elicitation.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alignunit.elicitation.reading.Pairs.Pair;
import org.alignunit.elicitation.reading.Reading.Shares;
import org.alignunit.elicitation.reading.Reading.Unreadable;

/** Reads a stated distribution: the only object of the reply, or a reply that is nothing but pairs. */
final class Verbalized {
    // bare numbers whose sum is above this cannot be fractions
    private static final double LARGEST_FRACTION_SUM = 10;

    private Verbalized() {}

    static Reading read(String text, Shown shown) {
        int open = text.indexOf('{');
        if (open < 0) {
            List<Pair> pairs = Pairs.of(PlainText.of(list(text).replace('\n', ',')));
            return pairs == null ? Refusals.orNoAnswer(text) : shares(pairs, shown);
        }
        int inner = text.lastIndexOf('{');
        if (!isWrapping(text.substring(open, inner))) {
            return new Unreadable("more than one object", "");
        }
        int close = text.indexOf('}', inner);
        if (close == -1) {
            return new Unreadable("object without an end", PlainText.excerpt(text.substring(open)));
        }
        List<Pair> pairs = Pairs.of(PlainText.of(text.substring(inner + 1, close)));
        return pairs == null
                ? Refusals.or(
                        text.substring(0, open),
                        new Unreadable("malformed object", PlainText.excerpt(text.substring(open, close + 1))))
                : shares(pairs, shown);
    }

    /** Whether what comes before the last brace that opens is nothing but objects around it: no end, and no share. */
    private static boolean isWrapping(String before) {
        return !before.contains("}") && !hasDigit(before);
    }

    /** A list without a first line that ends with a colon, and without paragraphs below it that have no number. */
    private static String list(String text) {
        String list = text.strip();
        String[] parts = list.split("\n", 2);
        list = parts.length > 1 && parts[0].stripTrailing().endsWith(":") ? parts[1] : list;
        int blank = list.lastIndexOf("\n\n");
        while (blank != -1 && !hasDigit(list.substring(blank))) {
            list = list.substring(0, blank);
            blank = list.lastIndexOf("\n\n");
        }
        return list;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static Reading shares(List<Pair> pairs, Shown shown) {
        OptionNames names = new OptionNames(shown);
        double[] numbers = new double[shown.options().size()];
        Set<String> keys = new HashSet<>();
        for (Pair pair : pairs) {
            int option = names.find(pair.key());
            if (!keys.add(option < 0 ? OptionNames.bare(pair.key()) : String.valueOf(shown.label(option)))) {
                return new Unreadable("duplicate key", PlainText.excerpt(pair.key()));
            }
            if (option >= 0) {
                numbers[option] = pair.number();
            } else if (pair.number() > 0) {
                return new Unreadable("key that is no option", PlainText.excerpt(pair.key()));
            }
        }
        List<Pair> positive = pairs.stream().filter(pair -> pair.number() > 0).toList();
        boolean percent = positive.stream().anyMatch(Pair::percent);
        if (percent && !positive.stream().allMatch(Pair::percent)) {
            return new Unreadable("mixed units", "some shares have a percent sign and some have none");
        }
        return normalised(numbers, percent);
    }

    private static Reading normalised(double[] numbers, boolean percent) {
        double sum = Arrays.stream(numbers).sum();
        if (sum == 0) {
            return new Unreadable("all zeros", "");
        }
        double one = percent || sum > LARGEST_FRACTION_SUM ? 100 : 1;
        double deviation = Math.abs(sum / one - 1);
        // a hair more, so that 97.5 % in binary is within 2.5 %
        if (deviation > ReplyReaders.SUM_TOLERANCE + 1e-9) {
            return new Unreadable("sum is not 1", String.format(Locale.ROOT, "%.4g", sum / one));
        }
        return new Shares(
                Arrays.stream(numbers).mapToObj(number -> number / sum).toList(), deviation);
    }
}
