package org.alignunit.internal.elicitation.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alignunit.internal.elicitation.reading.ShownReading.Answers;
import org.alignunit.internal.elicitation.reading.ShownReading.Masses;
import org.alignunit.internal.elicitation.reading.ShownReading.Refusal;
import org.alignunit.internal.elicitation.reading.ShownReading.Unreadable;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;

/**
 * Sums what the alternatives of one token give to each label, at the first place where the labels have enough; only blanks and
 * punctuation are passed over. The text of the same reply, read as {@code sampled}, must not contradict the token.
 */
record LogProbabilities(ReplyReader sampled) implements ReplyReader {
    // "A conservative", "C'est": the token is a word of a sentence and no label
    private static final Pattern WORD = Pattern.compile("\\W*+(?:[Aa] \\p{L}|\\p{L}['\u2019]\\p{L})");
    // servers round: the returned probabilities may come out above 1 together by this much
    private static final double ROUNDING = 1e-3;
    // a label may be written as so many tokens: "A", " A", "a", "(A", "A.", "**A" and the like
    private static final int FORMS = 12;
    // how byte-pair and sentence-piece vocabularies write a space or a line's end, where a server hands them on
    private static final List<String> BLANKS = List.of("\u0120", "\u2581", "\u010a");

    @Override
    public ShownReading read(Reply reply, Shown shown) {
        if (reply.tokens().isEmpty()) {
            return new Unreadable("no log-probabilities", "");
        }
        ShownReading text = sampled.read(reply, shown);
        if (text instanceof Refusal) {
            return text;
        }
        double most = 0;
        for (TokenAlternatives place : reply.tokens()) {
            double total = total(place);
            if (total > 1 + ROUNDING) {
                return new Unreadable("probabilities sum to more than 1", String.format(Locale.ROOT, "%.4g", total));
            }
            Masses masses = masses(place, total, shown.options().size());
            if (masses.labelMass() >= ReplyReader.LABEL_MASS_FLOOR) {
                return contradicts(text, label(place.token(), shown.options().size()))
                                || !(text instanceof Answers)
                                        && WORD.matcher(reply.text()).lookingAt()
                        ? new Unreadable("token and text disagree", PlainText.excerpt(reply.text()))
                        : masses;
            }
            most = Math.max(most, masses.labelMass());
            if (!bare(place.token()).isEmpty()) {
                break;
            }
        }
        return new Unreadable(
                "label mass below " + ReplyReader.LABEL_MASS_FLOOR, String.format(Locale.ROOT, "%.4f", most));
    }

    /** The probability of all returned tokens together. */
    private static double total(TokenAlternatives place) {
        return place.logProbabilities().values().stream().mapToDouble(Math::exp).sum();
    }

    private static Masses masses(TokenAlternatives place, double total, int options) {
        double[] low = new double[options];
        int[] forms = new int[options];
        // some servers add the written token to the likeliest ones, however unlikely: it bounds no other
        double least = 1;
        double one = Math.max(1, total);
        for (Map.Entry<String, Double> alternative : place.logProbabilities().entrySet()) {
            double probability = Math.exp(alternative.getValue()) / one;
            int label = label(alternative.getKey(), options);
            if (label >= 0) {
                low[label] = Math.min(1, low[label] + probability);
                forms[label]++;
            }
            if (!alternative.getKey().equals(place.token())) {
                least = Math.min(least, probability);
            }
        }
        // forms that were not returned have at most the least returned probability each, and all that is missing
        // together
        double missing = Math.max(0, 1 - total / one);
        double each = least;
        return new Masses(
                Arrays.stream(low).boxed().toList(),
                IntStream.range(0, options)
                        .mapToObj(k -> Math.min(1, low[k] + Math.min(missing, Math.max(1, FORMS - forms[k]) * each)))
                        .toList(),
                Math.min(1, Arrays.stream(low).sum()));
    }

    private static boolean contradicts(ShownReading text, int label) {
        return label >= 0
                && text instanceof Answers answers
                && answers.options().get(0) != label;
    }

    /** The index of the label that a token is a form of ("A", " A", "(A", "a", "A."), or a negative number. */
    private static int label(String token, int options) {
        String bare = bare(token);
        int label = bare.length() == 1 ? bare.charAt(0) - 'a' : -1;
        return label < options ? label : -1;
    }

    private static String bare(String token) {
        String spaced = token;
        for (String blank : BLANKS) {
            spaced = spaced.replace(blank, " ");
        }
        return OptionNames.bare(PlainText.of(spaced));
    }
}
