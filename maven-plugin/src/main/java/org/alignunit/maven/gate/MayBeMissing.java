package org.alignunit.maven.gate;

import java.util.List;
import java.util.regex.Pattern;
import org.alignunit.internal.names.Globs;

/**
 * Which alignment tests need not run in a build, by globs over the name of the class, or of class and method: {@code *}
 * stands for any characters, {@code ?} for one.
 *
 * @param globs none of which may stand for everything
 */
public record MayBeMissing(List<String> globs) {
    /** Everything must run. */
    public static final MayBeMissing NOTHING = new MayBeMissing(List.of());

    private static final Pattern ANYTHING = Pattern.compile("[*?.$]*");

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a glob stands for everything
     */
    public MayBeMissing {
        globs = globs.stream().map(String::strip).toList();
        for (String glob : globs) {
            if (ANYTHING.matcher(glob).matches()) {
                throw new IllegalArgumentException("mayBeMissing (alignunit.mayBeMissing) is '" + glob
                        + "', which stands for every alignment test: name what may be missing, such as com.acme.Slow*,"
                        + " or skip the goals with -Dalignunit.skip");
            }
        }
    }

    /** {@return whether a class, or a method of one, may be missing} */
    boolean covers(String name) {
        return globs.stream().anyMatch(glob -> Globs.matches(glob, name));
    }
}
