package org.alignunit.internal.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Finds things by globs over their names: {@code *} stands for any characters, {@code ?} for one. */
public final class Globs {
    private Globs() {}

    /**
     * The things whose name matches at least one glob, in their own order; all of them if there are no globs.
     *
     * @throws IllegalArgumentException if a glob matches nothing; the message names it and what exists
     */
    public static <T> List<T> matching(List<String> globs, List<T> things, Function<T, String> name, String what) {
        if (globs.isEmpty()) {
            return things;
        }
        BitSet matched = new BitSet();
        for (String glob : globs) {
            BitSet hits = new BitSet();
            for (int i = 0; i < things.size(); i++) {
                hits.set(i, matches(glob, name.apply(things.get(i))));
            }
            if (hits.isEmpty()) {
                List<String> names = things.stream().map(name).toList();
                throw new IllegalArgumentException("no " + what + " matches \"" + glob + "\"; "
                        + NearNames.remedy(NearNames.matching(glob, names), names));
            }
            matched.or(hits);
        }
        List<T> matching = new ArrayList<>();
        for (int i = matched.nextSetBit(0); i >= 0; i = matched.nextSetBit(i + 1)) {
            matching.add(things.get(i));
        }
        return matching;
    }

    /** {@return whether a glob matches a name} Of several asterisks only the last is tried again: no name takes long. */
    public static boolean matches(String glob, String name) {
        int[] wanted = glob.codePoints().toArray();
        int[] given = name.codePoints().toArray();
        int next = 0;
        int asterisk = -1;
        int covered = 0;
        for (int at = 0; at < given.length; ) {
            if (next < wanted.length && wanted[next] == '*') {
                asterisk = next++;
                covered = at;
            } else if (next < wanted.length && (wanted[next] == '?' || wanted[next] == given[at])) {
                next++;
                at++;
            } else if (asterisk >= 0) {
                next = asterisk + 1;
                at = ++covered;
            } else {
                return false;
            }
        }
        while (next < wanted.length && wanted[next] == '*') {
            next++;
        }
        return next == wanted.length;
    }
}
