package org.alignunit.internal.elicitation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alignunit.internal.elicitation.reading.Pairs.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects that have one option and its share each: a list of them, {@code {"option": "A", "percentage": 60}}, or one
 * under the key of each option, {@code "A": {"percentage": 60}}.
 */
final class ShareRecords {
    private static final String KEY = "[\"']?+[^\"'{}\\[\\]:,]{1,200}+[\"']?+\\s{0,50}+:\\s{0,50}+";
    private static final Pattern RECORD = Pattern.compile("((?:" + KEY + ")?+)\\{([^{}]*+)\\}");
    private static final Pattern MEMBER =
            Pattern.compile("\\s*+(" + KEY + ")(\"[^\"]*+\"|[^\"{}\\[\\]:,]++)\\s*+(?:,\\s*+|$)");

    /** What may be left where the records are taken away: brackets, and the key of them all. */
    private static final Pattern FRAME = Pattern.compile("[{\\[\\s]*+(?:" + KEY + "[{\\[\\s]*+)?+[,\\s]*+[}\\]\\s]*+");

    private static final Set<String> OF_NAME = Set.of(
            "option", "answer", "choice", "response", "category", "letter", "label", "key", "id", "name", "text");
    private static final Set<String> OF_SHARE =
            Set.of("percentage", "percent", "share", "probability", "proportion", "fraction", "value", "estimate");

    private ShareRecords() {}

    /** A pair for each; null if anything else is in the text, or one of them has more than one option or number. */
    static @Nullable List<Pair> of(String text, OptionNames names) {
        List<Pair> pairs = new ArrayList<>();
        Matcher record = RECORD.matcher(text);
        while (record.find()) {
            Pair pair = pair(record.group(1), record.group(2), names);
            if (pair == null) {
                return null;
            }
            pairs.add(pair);
        }
        return FRAME.matcher(record.replaceAll("")).matches() ? pairs : null;
    }

    private static @Nullable Pair pair(String outer, String members, OptionNames names) {
        List<String> named = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        if (!outer.isEmpty()) {
            named.add(key(outer));
        }
        Matcher member = MEMBER.matcher(members);
        int at = 0;
        while (member.region(at, members.length()).lookingAt()) {
            at = member.end();
            String key = key(member.group(1));
            String value = PlainText.of(member.group(2));
            if (OF_NAME.contains(key)) {
                named.add(value);
            } else {
                shares.add(value);
                if (!OF_SHARE.contains(key)) {
                    named.add(key);
                }
            }
        }
        boolean whole = at == members.length() && shares.size() == 1 && isOne(named, names);
        List<Pair> share = whole ? Pairs.of("x: " + shares.get(0)) : null;
        return share == null
                ? null
                : new Pair(named.get(0), share.get(0).number(), share.get(0).percent());
    }

    private static String key(String written) {
        return OptionNames.bare(PlainText.of(written));
    }

    /** Whether there is one name, or all are of one option. */
    private static boolean isOne(List<String> named, OptionNames names) {
        List<Integer> options = named.stream().map(names::find).distinct().toList();
        return named.size() == 1 || options.size() == 1 && options.get(0) >= 0;
    }
}
