package org.alignunit.elicitation.reading;

import java.util.List;

/** Finds the option that a label, an option's text, or both together name. */
final class OptionNames {
    private static final String OPENING = " :([{<-\u2022";
    private static final String CLOSING = " )]}>.,:;!\u3002";
    private static final String BETWEEN = " )]}>.,:;-\u2013\u2014([";
    private static final List<String> NOUNS = List.of("option ", "choice ", "answer ");

    private final List<String> texts;

    OptionNames(Shown shown) {
        texts = shown.options().stream()
                .map(option -> bare(PlainText.of(option.text())))
                .toList();
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
        String name = bare(plain);
        int option = named(name);
        for (String noun : NOUNS) {
            if (option < 0 && name.startsWith(noun)) {
                option = named(bare(name.substring(noun.length())));
            }
        }
        return option;
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
        return labelled && agrees(name, label) ? label : -1;
    }

    /** Whether all that follows a label is the text of its option, or the beginning of it and no other option. */
    private boolean agrees(String name, int label) {
        int start = skip(name, 1, BETWEEN);
        String rest = name.substring(start);
        String text = texts.get(label);
        return start > 1 && (rest.equals(text) || rest.length() > 1 && text.startsWith(rest) && !texts.contains(rest));
    }

    private static int skip(String text, int from, String skipped) {
        int start = from;
        while (start < text.length() && skipped.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }
}
