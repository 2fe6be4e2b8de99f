package org.alignunit.internal.names;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

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
            Pattern pattern = pattern(glob);
            BitSet hits = new BitSet();
            for (int i = 0; i < things.size(); i++) {
                hits.set(i, pattern.matcher(name.apply(things.get(i))).matches());
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

    /** {@return what matches the names that a glob stands for} */
    public static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (char c : glob.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
