package org.alignunit.internal.elicitation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alignunit.internal.elicitation.reading.ShownReading.Answers;
import org.alignunit.internal.elicitation.reading.ShownReading.Unreadable;

/** Reads a run of labels: the whole reply, or the only long one on lines of its own among prose. */
final class Sequence {
    private Sequence() {}

    static ShownReading read(String text, Shown shown) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean prose = false;
        int options = shown.options().size();
        for (String line : text.lines().toList()) {
            if (LetterRun.letters(line, options) != null) {
                run.append(line).append('\n');
                continue;
            }
            prose = true;
            runs.add(letters(run, options));
            run.setLength(0);
            String end = line.substring(line.lastIndexOf(':') + 1);
            run.append(LetterRun.letters(end, options) == null ? "" : end + "\n");
        }
        runs.add(letters(run, options));
        return prose ? amongProse(text, runs, shown) : alone(text, runs.get(0), shown);
    }

    /** The letters of lines that are runs, each by itself; none if the numbers in them do not count on. */
    private static String letters(StringBuilder lines, int options) {
        return Objects.requireNonNullElse(LetterRun.letters(lines.toString(), options), "");
    }

    private static ShownReading alone(String text, String run, Shown shown) {
        if (run.isEmpty()) {
            return Refusals.orNoAnswer(text);
        }
        return run.length() < ReplyReader.SHORTEST_SEQUENCE
                ? Refusals.or(text, new Unreadable("too short", run))
                : answers(text, run, shown);
    }

    private static ShownReading amongProse(String text, List<String> runs, Shown shown) {
        if (runs.stream().allMatch(run -> run.length() < ReplyReader.SHORTEST_SEQUENCE_AMONG_PROSE)) {
            return Refusals.orNoAnswer(text);
        }
        List<String> candidates = runs.stream()
                .filter(run -> run.length() >= ReplyReader.SHORTEST_SEQUENCE)
                .toList();
        return candidates.size() > 1
                ? new Unreadable("more than one sequence", "")
                : answers(text, candidates.get(0), shown);
    }

    private static ShownReading answers(String text, String run, Shown shown) {
        int options = shown.options().size();
        List<Integer> answers = run.chars().mapToObj(letter -> letter - 'A').toList();
        return answers.stream()
                .filter(answer -> answer >= options)
                .findFirst()
                .map(foreign -> Refusals.or(
                        text, new Unreadable("letter that is no option", String.valueOf((char) ('A' + foreign)))))
                .orElseGet(() -> new Answers(answers));
    }
}
