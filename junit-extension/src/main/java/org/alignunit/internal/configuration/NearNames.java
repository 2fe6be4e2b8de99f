package org.alignunit.internal.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What was probably meant by a name, or a glob, that nothing has. */
public final class NearNames {
    private static final int SHOWN = 3;

    /** Fewer letters than these stand in names by chance. */
    private static final int LETTERS = 3;

    private NearNames() {}

    /**
     * The names that need the fewest changes to match a glob, else those of which a part nearly matches it; at most three, and
     * none where none is near.
     *
     * @param glob a name in which {@code *} and {@code ?} stand for anything
     * @param names all that there are
     * @return the nearest, in their own order
     */
    public static List<String> of(String glob, Collection<String> names) {
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
                        .limit(SHOWN)
                        .toList();
    }

    /**
     * Levenshtein's distance without regard to case or surrounding space.
     *
     * @param one a name
     * @param other another
     * @return a number of letters, at least 0
     */
    public static int edits(String one, String other) {
        return edits(one, other, false);
    }

    /** The same to the nearest text that matches a glob: a star costs nothing whatever it stands for. */
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
