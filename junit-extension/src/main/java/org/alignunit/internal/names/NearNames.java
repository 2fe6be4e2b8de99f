package org.alignunit.internal.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Suggests existing names in place of one that does not exist. */
public final class NearNames {
    /** How many names a message suggests, and how many it lists. */
    private static final int SUGGESTED = 3;

    private static final int LISTED = 12;

    /** Fewer letters than these are part of many names by chance. */
    private static final int LETTERS = 3;

    private NearNames() {}

    /** What to write instead of a name that does not exist: the closest of the known ones, else a list of them. */
    public static String remedy(String name, Collection<String> known) {
        return remedy(closest(name, known).stream().toList(), known);
    }

    static String remedy(List<String> meant, Collection<String> known) {
        return meant.isEmpty()
                ? "there is " + list(known)
                : meant.stream()
                        .map(name -> "\"" + name + "\"")
                        .collect(Collectors.joining(" or ", "did you mean ", "?"));
    }

    /** Names in quotes on one line, the first few of many. */
    public static String list(Collection<String> names) {
        String some =
                names.stream().limit(LISTED).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return names.size() > LISTED
                ? some + " and " + (names.size() - LISTED) + " more"
                : names.isEmpty() ? "none" : some;
    }

    /** The needed names that are not given. An unknown given name, reported itself, counts as the known name nearest to it. */
    public static List<String> missing(Collection<String> needed, Collection<String> known, Collection<String> given) {
        if (given.containsAll(needed)) {
            return List.of();
        }
        Set<String> meant = given.stream()
                .filter(name -> !known.contains(name))
                .flatMap(name -> closest(name, known).stream())
                .collect(Collectors.toSet());
        return needed.stream()
                .filter(name -> !given.contains(name) && !meant.contains(name))
                .toList();
    }

    /** The names that need the fewest changes to match a glob, else those of which a part nearly matches it; at most three. */
    public static List<String> matching(String glob, Collection<String> names) {
        int letters = glob.replaceAll("[*?]", "").length();
        List<String> whole = nearest(names, name -> edits(glob, name, true), Math.max(2, letters / 3));
        return !whole.isEmpty() || letters < LETTERS
                ? whole
                : nearest(names, name -> edits("*" + glob + "*", name, true), letters / 4);
    }

    private static List<String> nearest(Collection<String> names, ToIntFunction<String> distance, int most) {
        int least = names.stream().mapToInt(distance).min().orElse(Integer.MAX_VALUE);
        return least > most
                ? List.of()
                : names.stream()
                        .filter(name -> distance.applyAsInt(name) == least)
                        .limit(SUGGESTED)
                        .toList();
    }

    private static Optional<String> closest(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(other -> edits(name, other)))
                .filter(other -> edits(name, other) <= Math.max(2, name.length() / 3));
    }

    /** Levenshtein's distance, ignoring case and surrounding space. */
    public static int edits(String one, String other) {
        return edits(one, other, false);
    }

    /** The same to the nearest text that matches a glob: a star matches anything at no cost. */
    private static int edits(String one, String other, boolean glob) {
        String a = one.strip().toLowerCase(Locale.ROOT);
        String b = other.strip().toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            char letter = a.charAt(i - 1);
            boolean star = glob && letter == '*';
            int diagonal = row[0];
            row[0] += star ? 0 : 1;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = letter == b.charAt(j - 1) || glob && letter == '?';
                int substituted = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = star ? Math.min(row[j], row[j - 1]) : Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
