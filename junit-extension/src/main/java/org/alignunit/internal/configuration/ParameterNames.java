package org.alignunit.internal.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All parameters that there are. Maven hands {@code -D} to the tests and to the goals alike, so that either must know those of
 * both: what neither reads is a slip, and a misspelt budget would be none.
 */
public final class ParameterNames {
    /** The configuration parameters of the tests. */
    public static final List<String> OF_TESTS = under(
            "model",
            "recordings",
            "recordings.directory",
            "output",
            "concurrency",
            "permutations",
            "seed",
            "progress",
            "budget.calls",
            "budget.tokens",
            "budget.usd",
            "budget.directory",
            "price.prompt",
            "price.completion",
            "run");

    /** The user properties of the Maven plugin's goals. */
    public static final List<String> OF_GOALS = under(
            "output",
            "skip",
            "tolerate",
            "maxRecordingAge",
            "title",
            "recordings.directory",
            "tidy.drop",
            "tidy.without");

    /** What POMs like to call the version to use: nobody's parameter, and no slip. */
    private static final String VERSION = "alignunit.version";

    private static final String FAMILY = "alignunit";
    private static final List<String> KNOWN =
            Stream.concat(OF_TESTS.stream(), OF_GOALS.stream()).distinct().toList();

    private ParameterNames() {}

    /**
     * What is wrong with the name of a parameter.
     *
     * @param name of any parameter or property
     * @return that nothing reads it, with what was meant; empty for names that are known, or none of ours
     */
    public static Optional<String> complaint(String name) {
        if (!ours(name) || KNOWN.contains(name) || name.equals(VERSION)) {
            return Optional.empty();
        }
        List<String> meant = meant(name);
        return Optional.of("there is no parameter " + name + "; "
                + (meant.isEmpty()
                        ? "names that begin with alignunit. are reserved, rename it if it is your own; there are "
                                + String.join(", ", KNOWN)
                        : "did you mean " + String.join(" or ", meant) + "?"));
    }

    /**
     * The same where others may have names of their own beside ours.
     *
     * @param name of any parameter or property
     * @return the complaint, for a name that is a letter or two off one that the goals read
     */
    public static Optional<String> slip(String name) {
        return complaint(name)
                .filter(complaint -> OF_GOALS.stream().anyMatch(goal -> NearNames.edits(name, goal) <= 2));
    }

    private static boolean ours(String name) {
        int dot = name.indexOf('.');
        return dot >= 0 && NearNames.edits(name.substring(0, dot), FAMILY) <= 2;
    }

    private static List<String> meant(String name) {
        List<String> own = KNOWN.stream().map(ParameterNames::own).toList();
        return NearNames.of(own(name), own).stream()
                .map(near -> FAMILY + "." + near)
                .toList();
    }

    private static String own(String name) {
        return name.substring(name.indexOf('.') + 1);
    }

    private static List<String> under(String... names) {
        return Stream.of(names).map("alignunit."::concat).toList();
    }
}
