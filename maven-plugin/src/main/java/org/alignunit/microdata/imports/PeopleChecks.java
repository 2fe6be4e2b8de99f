package org.alignunit.microdata.imports;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.Profile;
import org.alignunit.microdata.imports.people.Plans;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.Mapping;

/** Groups, exclusions and waves that hold other people than is meant. */
final class PeopleChecks {
    private final Mapping mapping;
    private final Aggregate rows;
    private final Findings findings;

    private PeopleChecks(Mapping mapping, Aggregate rows, Findings findings) {
        this.mapping = mapping;
        this.rows = rows;
        this.findings = findings;
    }

    static void check(Mapping mapping, Aggregate rows, Findings findings) {
        PeopleChecks checks = new PeopleChecks(mapping, rows, findings);
        checks.checkGroups();
        checks.checkExclusions();
        checks.checkWaves();
        checks.checkDurations();
    }

    private long people(Predicate<Profile> who) {
        return rows.totals().stream()
                .filter(total -> who.test(total.profile()))
                .mapToLong(total -> total.sums().respondents())
                .sum();
    }

    private void checkGroups() {
        for (int i = 0; i < mapping.groups().size(); i++) {
            int group = i;
            if (people(profile -> profile.groups().contains(group)) == 0) {
                findings.error(
                        "/groups/" + i + "/where",
                        "nobody is in this group",
                        "check how the column writes its codes, or drop the group");
            }
        }
    }

    private void checkExclusions() {
        for (int i = 0; i < mapping.exclusions().size(); i++) {
            int exclusion = i;
            Mapping.Exclusion each = mapping.exclusions().get(i);
            long people = people(profile -> profile.exclusions().contains(exclusion));
            if (each.expected() != null && each.expected() != people) {
                findings.error(
                        "/exclude/" + i,
                        String.format(
                                Locale.ROOT,
                                "\"%s\" leaves out %d people, and %d are expected",
                                each.name(),
                                people,
                                each.expected()),
                        "correct the condition, or \"expect\"");
            } else if (people == 0) {
                findings.warning("/exclude/" + i, "\"" + each.name() + "\" leaves out nobody", "check its condition");
            }
        }
        if (people(profile -> true) > 0
                && people(profile -> profile.exclusions().isEmpty()) == 0) {
            findings.error("/exclude", "everybody is excluded", "check the conditions");
        }
    }

    private void checkWaves() {
        if (mapping.waves().isEmpty()) {
            return;
        }
        for (int i = 0; i < mapping.waves().size(); i++) {
            int wave = i;
            if (people(profile -> profile.wave() == wave) == 0) {
                findings.error(
                        "/waves/" + i + "/where", "nobody is in this wave", "check its condition, or drop the wave");
            }
        }
        long outside = people(profile -> profile.wave() == Profile.NONE);
        if (outside > 0) {
            findings.warning(
                    "/waves",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d people are in no wave and left out",
                            outside,
                            people(profile -> true)),
                    "add their wave if they are meant");
        }
    }

    /** A duration below zero is a mistake of a clock: an exclusion of those who were fast takes it for speed. */
    private void checkDurations() {
        List<Integer> places = Plans.negative(mapping);
        for (int i = 0; i < places.size(); i++) {
            int exclusion = places.get(i);
            int negative = mapping.exclusions().size() + i;
            long below = people(profile -> profile.exclusions().contains(negative));
            if (below > 0) {
                findings.warning(
                        "/exclude/" + exclusion,
                        String.format(
                                Locale.ROOT,
                                "%d of the %d people of \"%s\" have a value below 0",
                                below,
                                people(profile -> profile.exclusions().contains(exclusion)),
                                mapping.exclusions().get(exclusion).name()),
                        "a duration is never negative (a 12-hour clock?): correct the column, or exclude from 0 on");
            }
        }
    }
}
