package org.alignunit.internal.elicitation.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.internal.names.Lookalikes;

/** Finds the option that a label, an option's text, or both together name. */
final class OptionNames {
    private static final String OPENING = " :([{<-\u2013\u2014#$\u2022\u2192\u2705\u2611\u2714";
    private static final String CLOSING = " )]}>.,:;!$\u3002\u2705\u2611\u2714";
    private static final String BETWEEN = " )]}>.,:;|/=-\u2013\u2014([";
    private static final List<String> NOUNS = List.of("option ", "choice ", "answer ");

    /** A sign of the number behind it, and no bullet or bracket. */
    private static final Pattern SIGN = Pattern.compile("-\\d|<\\s?+\\d");

    private static final Map<String, String> COLLOQUIAL =
            Map.of("yeah", "yes", "yep", "yes", "yup", "yes", "nope", "no", "nah", "no");

    private static final Pattern LETTER = Pattern.compile("\\b(?:[b-hj-z]|a(?!\\s?+\\w))\\b");

    // the closing bracket is gone already
    private static final Pattern LABEL_BEHIND = Pattern.compile("(.+)\\(([a-z])");

    private final List<String> texts;
    private final List<String> words;

    OptionNames(Shown shown) {
        texts = shown.options().stream()
                .map(option -> bare(Lookalikes.of(PlainText.of(option.text()))))
                .toList();
        words = texts.stream().map(PlainText::words).toList();
    }

    /** A {@linkplain PlainText#of plain} text without brackets, bullets and punctuation at its ends. */
    static String bare(String plain) {
        int start = skip(plain, 0, OPENING);
        int end = plain.length();
        while (end > start && CLOSING.indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.substring(start, end);
    }

    /**
     * The index of the option that a plain text names, or -1. A lone letter is a label; then an option's whole text
     * counts, then a label with the text of the same option or its beginning, then a noun with one of these.
     */
    int find(String plain) {
        String name = bare(Lookalikes.of(plain));
        int option = named(name);
        for (String noun : NOUNS) {
            if (option < 0 && name.startsWith(noun)) {
                option = named(bare(name.substring(noun.length())));
            }
        }
        return option;
    }

    /** The options whose text is among the words of a plain text; a text of nothing but signs has no words. */
    Stream<Integer> texts(String plain) {
        String said = PlainText.words(Lookalikes.of(plain));
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).length() > 1 && said.contains(words.get(i)))
                .boxed();
    }

    /** The same, and those whose letter stands alone. "I" and "a" are words, but "a" is a letter where no word comes after it. */
    Stream<Integer> mentioned(String plain) {
        Stream<Integer> letters = LETTER.matcher(plain)
                .results()
                .map(letter -> plain.charAt(letter.start()) - 'a')
                .filter(i -> i < texts.size());
        return Stream.concat(texts(plain), letters);
    }

    /** Whether the text of another option begins with an option's. */
    boolean isBeginning(int option) {
        String text = words.get(option);
        return words.stream().anyMatch(other -> !other.equals(text) && other.startsWith(text));
    }

    private int named(String name) {
        if (name.isEmpty()) {
            return -1;
        }
        int label = name.charAt(0) - 'a';
        boolean labelled = label >= 0 && label < texts.size();
        if (labelled && name.length() == 1) {
            return label;
        }
        int text = texts.indexOf(name);
        if (text >= 0) {
            return text == texts.lastIndexOf(name) ? text : -1;
        }
        if (COLLOQUIAL.containsKey(name)) {
            return named(COLLOQUIAL.get(name));
        }
        return labelled && agrees(name, label) ? label : labelledBehind(name);
    }

    /** The option whose text comes first and its own label after it in brackets, or -1. */
    private int labelledBehind(String name) {
        Matcher matcher = LABEL_BEHIND.matcher(name);
        int label = matcher.matches() ? matcher.group(2).charAt(0) - 'a' : texts.size();
        return label < texts.size() && texts.get(label).equals(bare(matcher.group(1))) ? label : -1;
    }

    /** Whether all that follows a label is the text of its option, or the beginning of it and no other option. */
    private boolean agrees(String name, int label) {
        int start = skip(name, 1, BETWEEN);
        String rest = name.substring(start);
        String text = texts.get(label);
        boolean article = label == 0 && name.substring(1, start).isBlank();
        return start > 1
                && (rest.equals(text)
                        || !article && rest.length() > 1 && text.startsWith(rest) && !texts.contains(rest));
    }

    private static int skip(String text, int from, String skipped) {
        Matcher sign = SIGN.matcher(text);
        int start = from;
        while (start < text.length()
                && skipped.indexOf(text.charAt(start)) >= 0
                && !sign.region(start, text.length()).lookingAt()) {
            start++;
        }
        return start;
    }
}
