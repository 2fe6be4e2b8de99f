package org.alignunit.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alignunit.internal.json.Json;
import org.apiguardian.api.API;

/** A survey file cannot be used. The message lists all its problems, each with its place and what to do. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class SurveyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;
    private static final int MOST = 1_000;

    private final transient List<Problem> problems;

    SurveyException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** {@return all problems, at least one; the first thousand of very many} */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        if (problems.size() == 1) {
            return problems.get(0).toString();
        }
        String list =
                problems.stream().limit(SHOWN).map(problem -> "\n  " + problem).collect(Collectors.joining());
        String rest = problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : "";
        return problems.size() + " problems in a survey:" + list + rest;
    }

    /**
     * One problem.
     *
     * @param file the survey file
     * @param place a JSON pointer, {@code line 3, column 7} where the text is no JSON, or empty for the whole file
     * @param line the line on which the place begins, from 1; 0 if unknown
     * @param fault what is wrong
     * @param remedy what to do about it
     */
    public record Problem(String file, String place, int line, String fault, String remedy) {
        @Override
        public String toString() {
            if (place.isEmpty()) {
                return file + ": " + fault + "; " + remedy;
            }
            String where = (place.startsWith("/") ? "#" : ", ") + place + (line > 0 ? " (line " + line + ")" : "");
            return file + where + ": " + fault + "; " + remedy;
        }

        private Problem onLine(int found) {
            return new Problem(file, place, found, fault, remedy);
        }
    }

    /** Gathers the problems of one file. */
    static final class Collector {
        private final String file;
        private final byte[] document;
        private final List<Problem> problems = new ArrayList<>();
        private final NavigableSet<String> places = new TreeSet<>();

        Collector(String file, byte[] document) {
            this.file = file;
            this.document = document;
        }

        void add(String place, String fault, String remedy) {
            problems.add(new Problem(file, place, 0, fault, remedy));
            places.add(place);
            if (problems.size() == MOST) {
                throw exception();
            }
        }

        /** Notes the place of the first item of a name, and reports any later one. */
        void requireNew(String name, String place, Map<String, String> first, String at, String remedy) {
            String other = first.putIfAbsent(name, place);
            if (other != null) {
                add(at, "\"" + name + "\" is already at " + other, remedy);
            }
        }

        boolean isEmpty() {
            return problems.isEmpty();
        }

        /** Whether there is no problem at a JSON pointer or below it. */
        boolean isClean(String pointer) {
            String below = places.ceiling(pointer + "/");
            return !places.contains(pointer) && (below == null || !below.startsWith(pointer + "/"));
        }

        SurveyException only(String place, String fault, String remedy) {
            return new SurveyException(List.of(new Problem(file, place, 0, fault, remedy)));
        }

        /** All problems, in the order of the lines. */
        SurveyException exception() {
            Map<String, Integer> lines = Json.lines(document, places);
            return new SurveyException(problems.stream()
                    .map(problem -> problem.onLine(lines.getOrDefault(problem.place(), 0)))
                    .sorted(Comparator.comparingInt(Problem::line))
                    .toList());
        }
    }
}
