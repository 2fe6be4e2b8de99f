package org.alignunit.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alignunit.internal.configuration.NearNames;

/** Finds things by name: by globs, and what was meant by a name that does not exist. */
final class Names {
    private static final int SHOWN = 12;

    private Names() {}

    /** Things of which a glob matches the name, in their own order; no globs match all, {@code what} names their kind. */
    static <T> List<T> matching(List<String> globs, List<T> things, Function<T, String> name, String what) {
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
                throw new IllegalArgumentException(
                        "no " + what + " matches \"" + glob + "\"; " + remedy(NearNames.of(glob, names), names));
            }
            matched.or(hits);
        }
        List<T> matching = new ArrayList<>();
        for (int i = matched.nextSetBit(0); i >= 0; i = matched.nextSetBit(i + 1)) {
            matching.add(things.get(i));
        }
        return matching;
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (char c : glob.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** What to write instead of a name that does not exist: the closest one, else what there is. */
    static String remedy(String name, Collection<String> known) {
        return remedy(closest(name, known).stream().toList(), known);
    }

    private static String remedy(List<String> meant, Collection<String> known) {
        return meant.isEmpty()
                ? "there is " + list(known)
                : meant.stream()
                        .map(name -> "\"" + name + "\"")
                        .collect(Collectors.joining(" or ", "did you mean ", "?"));
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

    private static Optional<String> closest(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(other -> NearNames.edits(name, other)))
                .filter(other -> NearNames.edits(name, other) <= Math.max(2, name.length() / 3));
    }
}
