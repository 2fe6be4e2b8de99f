package org.alignunit.microdata.text;

import java.util.List;
import java.util.Locale;

/** Lists names for a message. */
public final class Names {
    private static final int MOST = 12;

    private Names() {}

    /** The names that share their first letters with one, else the first ones. */
    public static String like(String name, List<String> names) {
        for (int length = name.length(); length > 1; length--) {
            String start = name.substring(0, length).toLowerCase(Locale.ROOT);
            List<String> alike = names.stream()
                    .filter(other -> other.toLowerCase(Locale.ROOT).startsWith(start))
                    .toList();
            if (!alike.isEmpty()) {
                return list(alike) + (alike.size() < names.size() && alike.size() <= MOST ? ", ..." : "");
            }
        }
        return list(names);
    }

    private static String list(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST, names.size()))) + (names.size() > MOST ? ", ..." : "");
    }
}
