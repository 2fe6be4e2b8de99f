package org.alignunit.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alignunit.internal.json.JsonValue;

/** The names of an array's entries, in their order. One that stands twice is reported. */
final class EntryNames {
    private final SurveyException.Collector problems;
    private final Map<String, Name> names = new LinkedHashMap<>();
    private boolean complete = true;

    EntryNames(SurveyException.Collector problems) {
        this.problems = problems;
    }

    /** A name, and where it stands first. */
    record Name(String text, int index) {}

    /** Notes the name of the next entry, which is empty if it cannot be read; the place is that of the name in the entry. */
    void add(Optional<String> name, JsonValue entry, String place) {
        complete &= name.isPresent();
        if (name.isPresent()) {
            Name other = names.putIfAbsent(name.get(), new Name(name.get(), Integer.parseInt(entry.name())));
            if (other != null) {
                String at = entry.pointer().replaceFirst("\\d+$", String.valueOf(other.index()));
                problems.add(entry.pointer() + place, "\"" + name.get() + "\" is already at " + at, "name each once");
            }
        }
    }

    /** {@return all names; none if one cannot be read, since what refers to an unknown one may mean that} */
    Set<String> known() {
        return complete ? names.keySet() : Set.of();
    }

    /** {@return where a name stands first} */
    int index(String name) {
        return names.get(name).index();
    }

    /** {@return the one copy of a name that is kept, if it is known: many refer to it} */
    String shared(String name) {
        Name known = names.get(name);
        return known == null ? name : known.text();
    }
}
