package org.alignunit.microdata.mapping;

import java.util.ArrayList;
import java.util.List;

/** All that an import finds wrong or worth a look. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param error whether it keeps the survey file from being written
     * @param place where in the mapping, as a JSON pointer
     * @param fault what is wrong there
     * @param remedy what to do about it
     */
    public record Finding(boolean error, String place, String fault, String remedy) {}

    /** Notes what must be corrected. */
    public void error(String place, String fault, String remedy) {
        all.add(new Finding(true, place, fault, remedy));
    }

    /** Notes what may be meant. */
    public void warning(String place, String fault, String remedy) {
        all.add(new Finding(false, place, fault, remedy));
    }

    /** Whether something must be corrected. */
    public boolean hasErrors() {
        return all.stream().anyMatch(Finding::error);
    }

    /** Whether something must be corrected at a place or below it. */
    public boolean hasErrors(String place) {
        return all.stream()
                .anyMatch(finding -> finding.error()
                        && (finding.place().equals(place) || finding.place().startsWith(place + "/")));
    }

    /** All of them, in the order in which they were found. */
    public List<Finding> all() {
        return List.copyOf(all);
    }
}
