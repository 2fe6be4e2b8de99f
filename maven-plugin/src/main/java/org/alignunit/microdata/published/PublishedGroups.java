package org.alignunit.microdata.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.alignunit.internal.names.NearNames;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.MappedGroup;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.PublishedChoices;
import org.alignunit.microdata.table.Value;

/** The groups of a survey file, and those of the published file that each is made of. */
final class PublishedGroups {
    /** What conditions of a mapping call the groups of the file. */
    static final String COLUMN = "group";

    private static final String COUNTRY = "COUNTRY";
    private static final String COUNTRIES = "/select/countries";
    private static final Pattern SAMPLE = Pattern.compile("\\s*\\(.*\\)$");
    private static final Pattern WITH_ARTICLE = Pattern.compile(
            "United .*|Netherlands|Philippines|Maldives|.*\\b(Republic|Rep\\.|Islands|Territories|Emirates)");

    private final PublishedTable table;
    private final Findings findings;
    private final Map<MappedGroup, List<String>> groups = new LinkedHashMap<>();

    private PublishedGroups(PublishedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    static Map<MappedGroup, List<String>> of(
            Mapping mapping, PublishedChoices choices, PublishedTable table, Findings findings) {
        PublishedGroups groups = new PublishedGroups(table, findings);
        for (int i = 0; i < mapping.groups().size(); i++) {
            groups.add(mapping.groups().get(i), "/groups/" + i + "/where");
        }
        if (mapping.groups().isEmpty()) {
            groups.countries(choices.countries());
        } else if (!choices.countries().isEmpty()) {
            findings.error(COUNTRIES, "\"groups\" tell already which groups are taken", "remove one of them");
        }
        return groups.groups;
    }

    private void add(MappedGroup group, String place) {
        List<Where.Test> foreign = group.where()
                .tests()
                .filter(test -> !test.column().equals(COLUMN))
                .toList();
        if (!foreign.isEmpty()) {
            findings.error(
                    place,
                    "published answers have no column \"" + foreign.get(0).column() + "\"",
                    "write {\"column\": \"group\", \"codes\": [...]} with a group of the file: "
                            + String.join(", ", table.groups()));
            return;
        }
        List<String> named = table.groups().stream()
                .filter(name -> group.where().isMet(test -> test.isMetBy(Value.of(name))))
                .toList();
        if (named.isEmpty()) {
            findings.error(place, "no group of the file is meant", "there is " + String.join(", ", table.groups()));
        } else if (named.size() > 1 && table.format() == PublishedFormat.GLOBALOPINIONQA) {
            findings.error(
                    place,
                    "shares of " + String.join(" and ", named) + " do not add up: nothing tells their sizes",
                    "name one of them");
        } else {
            groups.put(group, named);
        }
    }

    private void countries(List<String> selected) {
        Set<String> known = table.groups();
        Map<String, List<String>> samples = new LinkedHashMap<>();
        for (String name : selected.isEmpty() ? known : selected) {
            if (!known.contains(name)) {
                findings.error(COUNTRIES, "no country \"" + name + "\"", NearNames.remedy(name, known));
                continue;
            }
            String country = SAMPLE.matcher(name).replaceFirst("");
            samples.computeIfAbsent(country, key -> new ArrayList<>()).add(name);
            String persona = "a person from " + (WITH_ARTICLE.matcher(country).matches() ? "the " : "") + country;
            groups.put(
                    new MappedGroup(COUNTRY, name, persona, new Where.Codes(COLUMN, Set.of(Value.of(name))), List.of()),
                    List.of(name));
        }
        samples.forEach((country, names) -> {
            if (names.size() > 1) {
                findings.error(
                        COUNTRIES,
                        "two samples of one country: " + String.join(", ", names),
                        "name one of them, or give \"groups\" with a persona for each");
            } else if (!names.get(0).equals(country)) {
                findings.warning(
                        COUNTRIES,
                        "\"" + names.get(0) + "\" is a sample of its own kind",
                        "its persona is \"a person from " + country + "\"; give \"groups\" for another");
            }
        });
    }
}
