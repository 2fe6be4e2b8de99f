package org.alignunit.internal.elicitation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads "key: number, key: number, ..." in a plain text, in which quotation marks are blanks already: no label and no
 * number has one inside, so missing, doubled or misplaced ones cannot change what is meant.
 */
final class Pairs {
    /**
     * One of them: all before the sign in front of the number; the number, at least 0, infinite if too large; whether it has a
     * percent sign.
     */
    record Pair(String key, double number, boolean percent) {}

    private static final String TO_NUMBER =
            "[(\\[]?+(?:(?:[~\u2248]|about\\b|around\\b|approximately\\b|roughly\\b) ?)?+(?=\\.?\\d)";

    // mantissa, exponent and unit; a decimal comma has digits on both sides that are not the next key
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d++(?:\\.\\d++|,\\d++(?! ?[:=.]))?+|\\.\\d++)(e[+-]?\\d++)?+ ?(%|percent\\b|per cent\\b)?+[)\\]]?+"
                    // a remark without a number, and what ends the pair: a sign, "and", or a blank behind the unit
                    + " ?(?:\\([^()\\d]*+\\) ?|[-\u2013\u2014] [^;\\d]*+(?=;|$))?+"
                    + "(?:\\.? ?(?:$|[,;])|\\.(?= )|and |[/|] |(?<=(?:%|percent) ))[,; ]*+(?:and )?+");

    /** A way to write all pairs: what stands between a key and its number, and what a key is made of. */
    private record Way(Pattern sign, Pattern key) {
        Way(String sign, String key) {
            this(Pattern.compile(sign + TO_NUMBER), Pattern.compile(key));
        }

        @Nullable
        List<Pair> pairs(String text) {
            List<Pair> pairs = new ArrayList<>();
            Matcher between = sign.matcher(text);
            Matcher number = NUMBER.matcher(text);
            int at = 0;
            while (at < text.length()) {
                if (!between.find(at)
                        || !number.region(between.end(), text.length()).lookingAt()) {
                    return null;
                }
                String before = text.substring(at, between.start());
                if (!key.matcher(before).matches()) {
                    return null;
                }
                String exponent = Objects.requireNonNullElse(number.group(2), "");
                pairs.add(new Pair(
                        before,
                        Double.parseDouble(number.group(1).replace(',', '.') + exponent),
                        number.group(3) != null));
                at = number.end();
            }
            return pairs.isEmpty() ? null : pairs;
        }
    }

    /** Each is tried only where the one before reads nothing. */
    private static final List<Way> WAYS = List.of(
            new Way("[:=] ?", ".*+"),
            new Way(" (?:[-\u2013\u2014\u2192]|->) ", "[^:=%]++"),
            new Way(" ", "(?:\\d{1,2}+[.)] )?+[^:=%\\d]++"));

    private static final String BEFORE_NUMBER = "(?:[-\u2022] )?+" + TO_NUMBER;
    private static final Pattern NUMBER_FIRST = Pattern.compile(BEFORE_NUMBER
            + "(\\d++(?:[.,]\\d++)?+) ?(?:%|percent\\b|per cent\\b)[)\\]]?+ ?(?:(?:[:=\u2013\u2014\u2192-]|->) ?)?+"
            + "([^:=%\\d]{1,300}?)(?:[.,; ]++(?:and )?+(?=" + BEFORE_NUMBER + "\\d)|[.,; ]*+$)");

    private Pairs() {}

    /** The pairs in order; null if anything else is in the text, or nothing. */
    static @Nullable List<Pair> of(String plain) {
        String text = plain.replaceFirst("^[,; ]++", "");
        return WAYS.stream()
                .map(way -> way.pairs(text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> numbersFirst(text));
    }

    /** "60% yes, 40% no": every number has a unit, which counts and ranks have not. */
    private static @Nullable List<Pair> numbersFirst(String text) {
        List<Pair> pairs = new ArrayList<>();
        Matcher matcher = NUMBER_FIRST.matcher(text);
        int at = 0;
        while (matcher.region(at, text.length()).lookingAt()) {
            pairs.add(new Pair(
                    matcher.group(2), Double.parseDouble(matcher.group(1).replace(',', '.')), true));
            at = matcher.end();
        }
        return pairs.isEmpty() || at < text.length() ? null : pairs;
    }
}
