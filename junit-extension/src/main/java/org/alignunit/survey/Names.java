package org.alignunit.survey;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds things by name: by globs, and what was meant by a name that does not exist. */
final class Names {
    private static final int SHOWN = 12;

    private Names() {}

    /** Things of which a glob matches the name, in their own order; no globs match all, {@code what} names their kind. */
    static <T> List<T> matching(List<String> globs, List<T> things, Function<T, String> name, String what) {
        List<String> names = things.stream().map(name).toList();
        Set<String> matched = new LinkedHashSet<>();
        for (String glob : globs) {
            List<String> hits =
                    names.stream().filter(pattern(glob).asMatchPredicate()).toList();
            if (hits.isEmpty()) {
                throw new IllegalArgumentException("no " + what + " matches \"" + glob + "\"; " + remedy(glob, names));
            }
            matched.addAll(hits);
        }
        return globs.isEmpty()
                ? things
                : things.stream()
                        .filter(thing -> matched.contains(name.apply(thing)))
                        .toList();
    }

    private static Pattern pattern(String glob) {
        String regex = glob.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    /** What to write instead of a name that does not exist: the closest one, else what there is. */
    static String remedy(String name, Collection<String> known) {
        return closest(name, known)
                .map(found -> "did you mean \"" + found + "\"?")
                .orElseGet(() -> "there is " + list(known));
    }

    /** Names in quotes, the first few of many. */
    static String list(Collection<String> names) {
        String some =
                names.stream().limit(SHOWN).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return names.size() > SHOWN
                ? some + " and " + (names.size() - SHOWN) + " more"
                : names.isEmpty() ? "none" : some;
    }

    /** Needed names that are not given, save those that an unknown given name was meant to be: it is reported itself. */
    static List<String> missing(Collection<String> needed, Collection<String> known, Collection<String> given) {
        Set<String> meant = given.stream()
                .filter(name -> !known.contains(name))
                .flatMap(name -> closest(name, known).stream())
                .collect(Collectors.toSet());
        return needed.stream()
                .filter(name -> !given.contains(name) && !meant.contains(name))
                .toList();
    }

    private static Optional<String> closest(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(other -> edits(name, other)))
                .filter(other -> edits(name, other) <= Math.max(2, name.length() / 3));
    }

    /** Levenshtein's distance without regard to case or surrounding space. */
    private static int edits(String one, String other) {
        String a = one.strip().toLowerCase(Locale.ROOT);
        String b = other.strip().toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
