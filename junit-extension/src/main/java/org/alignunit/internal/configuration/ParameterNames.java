package org.alignunit.internal.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alignunit.internal.names.NearNames;

/**
 * Finds misspelt names. Maven passes {@code -D} to the tests and the goals alike, so both accept the names of either and
 * reject all others: a misspelt budget would be no budget.
 */
public final class ParameterNames {
    /** The user properties of the Maven plugin's goals. */
    public static final List<String> OF_GOALS = List.of(
            "alignunit.output",
            "alignunit.skip",
            "alignunit.tolerate",
            "alignunit.mayBeMissing",
            "alignunit.maxRecordingAge",
            "alignunit.correction",
            "alignunit.falseVerdicts",
            "alignunit.approved",
            "alignunit.worseBy",
            "alignunit.confidence",
            "alignunit.resultsDirectories",
            "alignunit.history",
            "alignunit.title",
            "alignunit.recordings.directory",
            "alignunit.batch",
            "alignunit.batch.directory",
            "alignunit.batch.price",
            "alignunit.batch.results",
            "alignunit.tidy.drop",
            "alignunit.tidy.without",
            "alignunit.import.mapping",
            "alignunit.describe.file",
            "alignunit.describe.encoding",
            "alignunit.describe.delimiter",
            "alignunit.describe.jdbc",
            "alignunit.describe.table",
            "alignunit.describe.query",
            "alignunit.describe.user",
            "alignunit.describe.password",
            "alignunit.describe.id",
            "alignunit.describe.columns",
            "alignunit.import.data");

    /** The property that POMs use for the version of AlignUnit: not a parameter, and no mistake. */
    private static final String VERSION = "alignunit.version";

    private static final String FAMILY = "alignunit";
    private static final List<String> KNOWN = Stream.concat(
                    Parameters.ALL.stream().map(Parameter::name), OF_GOALS.stream())
            .distinct()
            .toList();

    private ParameterNames() {}

    /** A message for a name of ours that nothing reads, with the nearest known names; empty for other names. */
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

    /** The same for a property of a POM, which may have others that look like ours: only for a near miss of a goal's. */
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
        return NearNames.matching(own(name), own).stream()
                .map(near -> FAMILY + "." + near)
                .toList();
    }

    private static String own(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
