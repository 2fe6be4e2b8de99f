package org.alignunit.internal.elicitation.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.alignunit.internal.elicitation.reading.Pairs.Pair;
import org.alignunit.internal.elicitation.reading.ShownReading.Shares;
import org.alignunit.internal.elicitation.reading.ShownReading.Unreadable;

/** Reads a stated distribution: the only object of the reply, or a reply that is nothing but pairs. */
final class Verbalized {
    // bare numbers whose sum is above this cannot be fractions
    private static final double LARGEST_FRACTION_SUM = 10;

    private static final Set<String> TOTAL = Set.of("total", "sum", "in total", "overall", "altogether");
    private static final Pattern COUNT = Pattern.compile("^[^\\w]*+\\d{1,2}+[.):]");

    /** A member or comment that explains the shares, whatever it says. */
    private static final Pattern REMARK = Pattern.compile(
            "\"(?:reason|reasoning|rationale|explanation|justification|analysis|notes?|comments?)\"\\s*+:\\s*+"
                    + "\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+){0,500}+\"\\s*+(?:,|(?=\\}))|//[^\\n\\d]*+(?=\\n|$)",
            Pattern.CASE_INSENSITIVE);

    /** Words that lead to the first pair: "Here are my best estimates: A: 30%". */
    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:sure|okay|here|is|are|heres|this|my|the|a|rough|best|i|would|estimated?|as|distribution of)[,.!]?+ ){0,20}+"
                    + "(?:estimates?|guess|answers?|shares|percentages|probabilities|distribution|breakdown|follows): ");

    private Verbalized() {}

    static ShownReading read(String written, Shown shown) {
        String text = REMARK.matcher(PlainText.narrow(written)).replaceAll("");
        OptionNames names = new OptionNames(shown);
        int open = text.indexOf('{');
        if (open < 0) {
            List<Pair> pairs = Pairs.of(OPENING.matcher(ShareList.of(text)).replaceFirst(""));
            return pairs == null || pairs.stream().allMatch(pair -> option(pair, names) < 0)
                    ? Refusals.orNoAnswer(text)
                    : shares(pairs, shown);
        }
        int inner = text.lastIndexOf('{');
        int close = text.indexOf('}', inner);
        if (!isWrapping(text.substring(open, inner))) {
            List<Pair> pairs =
                    close == -1 ? null : ShareRecords.of(text.substring(open, text.lastIndexOf('}') + 1), names);
            return pairs == null ? new Unreadable("more than one object", "") : shares(pairs, shown);
        }
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
        return !before.contains("}") && !ShareList.hasDigit(before);
    }

    /** The option that a key names, perhaps behind a number that counts it, or -1. */
    private static int option(Pair pair, OptionNames names) {
        int option = names.find(pair.key());
        return option >= 0 ? option : names.find(COUNT.matcher(pair.key()).replaceFirst(""));
    }

    /** All pairs but a last one that is their total. */
    private static List<Pair> withoutTotal(List<Pair> pairs, OptionNames names) {
        int last = pairs.size() - 1;
        Pair total = pairs.get(last);
        double sum = pairs.stream().limit(last).mapToDouble(Pair::number).sum();
        return TOTAL.contains(OptionNames.bare(total.key()))
                        && option(total, names) < 0
                        && Math.abs(total.number() - sum) <= ReplyReader.SUM_TOLERANCE * sum
                ? pairs.subList(0, last)
                : pairs;
    }

    private static ShownReading shares(List<Pair> written, Shown shown) {
        OptionNames names = new OptionNames(shown);
        List<Pair> pairs = withoutTotal(written, names);
        double[] numbers = new double[shown.options().size()];
        Set<String> keys = new HashSet<>();
        for (Pair pair : pairs) {
            int option = option(pair, names);
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

    private static ShownReading normalised(double[] numbers, boolean percent) {
        double sum = Arrays.stream(numbers).sum();
        if (sum == 0) {
            return new Unreadable("all zeros", "");
        }
        double one = percent || sum > LARGEST_FRACTION_SUM ? 100 : 1;
        double deviation = Math.abs(sum / one - 1);
        // a hair more, so that 97.5 % in binary is within 2.5 %
        if (deviation > ReplyReader.SUM_TOLERANCE + 1e-9) {
            return new Unreadable("sum is not 1", String.format(Locale.ROOT, "%.4g", sum / one));
        }
        return new Shares(
                Arrays.stream(numbers).mapToObj(number -> number / sum).toList(), deviation);
    }
}
