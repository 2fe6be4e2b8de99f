package org.alignunit.internal.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alignunit.internal.names.NearNames;

/** Gathers all that is wrong with one document, and where; at the end it is one exception. */
public abstract class Faults {
    private static final int SHOWN = 20;
    private static final int MOST = 1_000;

    private final byte[] document;
    private final List<Fault> faults = new ArrayList<>();
    private final NavigableSet<String> places = new TreeSet<>();

    /** Gathers the faults of a document. */
    protected Faults(byte[] document) {
        this.document = document;
    }

    /**
     * One fault.
     *
     * @param place a JSON pointer, {@code line 3, column 7} where the text is no JSON, or empty for the whole document
     * @param line the line on which the place begins, from 1; 0 if unknown
     * @param fault what is wrong
     * @param remedy what to do about it
     */
    public record Fault(String place, int line, String fault, String remedy) {
        /** {@return the fault as a line of a message} */
        public String in(String file) {
            String where = place.isEmpty()
                    ? ""
                    : (place.startsWith("/") ? "#" : ", ") + place + (line > 0 ? " (line " + line + ")" : "");
            return file + where + ": " + fault + "; " + remedy;
        }
    }

    /** {@return the message about all faults, of which the first are listed} */
    public static String message(List<String> faults, String kind) {
        if (faults.size() == 1) {
            return faults.get(0);
        }
        String list = faults.stream().limit(SHOWN).map("\n  "::concat).collect(Collectors.joining());
        String rest = faults.size() > SHOWN ? "\n  and " + (faults.size() - SHOWN) + " more" : "";
        return faults.size() + " problems in a " + kind + ":" + list + rest;
    }

    /** Notes a fault; ends with the exception if there are very many. */
    public final void add(String place, String fault, String remedy) {
        faults.add(new Fault(place, 0, fault, remedy));
        places.add(place);
        if (faults.size() == MOST) {
            throw exception();
        }
    }

    /** Notes the place of the first item of a name, and reports any later one. */
    public final void requireNew(String name, String place, Map<String, String> first, String at, String remedy) {
        String other = first.putIfAbsent(name, place);
        if (other != null) {
            add(at, "\"" + name + "\" is already at " + other, remedy);
        }
    }

    /** Reports a name that is none of those known, unless none is. */
    public final void requireKnown(JsonValue name, String kind, Set<String> known) {
        String text = name.text().orElseThrow();
        if (!known.isEmpty() && !known.contains(text)) {
            add(name.pointer(), "no " + kind + " \"" + text + "\"", NearNames.remedy(text, known));
        }
    }

    /** {@return the day that a text names; what names none is reported} */
    public final Optional<LocalDate> date(JsonValue day) {
        try {
            return day.text().map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            add(day.pointer(), day + " is not a date", "write year, month and day as in 2021-02-28");
            return Optional.empty();
        }
    }

    /** {@return whether nothing is wrong so far} */
    public final boolean isEmpty() {
        return faults.isEmpty();
    }

    /** {@return whether there is no fault at a JSON pointer or below it} */
    public final boolean isClean(String pointer) {
        String below = places.ceiling(pointer + "/");
        return !places.contains(pointer) && (below == null || !below.startsWith(pointer + "/"));
    }

    /** {@return the exception of a single fault, besides which the others make no sense} */
    public final RuntimeException only(String place, String fault, String remedy) {
        return exceptionOf(List.of(new Fault(place, 0, fault, remedy)));
    }

    /** {@return the exception of a document that is not JSON, or too much of it} */
    public final RuntimeException unreadable(JsonException e, String tooLarge) {
        return only(
                e.place(),
                (e.isTooLarge() ? "" : "not JSON: ") + e.getMessage(),
                e.isTooLarge() ? tooLarge : "correct the syntax");
    }

    /** {@return what reports numbers that are too large for a double} */
    public final Json.Infinite infinite() {
        return (pointer, number) -> add(pointer, number + " is not finite", "write a number of ordinary size");
    }

    /** {@return the exception of all faults, in the order of the lines} */
    public final RuntimeException exception() {
        Map<String, Integer> lines = Json.lines(document, places);
        return exceptionOf(faults.stream()
                .map(each -> new Fault(each.place, lines.getOrDefault(each.place, 0), each.fault, each.remedy))
                .sorted(Comparator.comparingInt(Fault::line))
                .toList());
    }

    /** {@return the exception that tells of some faults} */
    protected abstract RuntimeException exceptionOf(List<Fault> all);
}
