package org.alignunit.elicitation.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.alignunit.elicitation.reading.Reading.Answers;
import org.alignunit.elicitation.reading.Reading.Unreadable;

/** Reads a run of labels: the whole reply, or all that follows prose that ends with a colon or a line. */
final class Sequence {
    private Sequence() {}

    static Reading read(String text, Shown shown) {
        List<String> lines = text.lines().toList();
        int first = lines.size();
        while (first > 0 && LetterRun.is(lines.get(first - 1))) {
            first--;
        }
        String run = letters(lines.subList(first, lines.size()));
        if (first > 0) {
            String line = lines.get(first - 1);
            String opening = line.substring(line.lastIndexOf(':') + 1);
            return afterProse(
                    text,
                    LetterRun.is(opening) ? LetterRun.letters(opening) + run : run,
                    lines.subList(0, first),
                    shown);
        }
        if (run.isEmpty()) {
            return Refusals.orNoAnswer(text);
        }
        return run.length() < ReplyReaders.SHORTEST_SEQUENCE
                ? new Unreadable("too short", run)
                : answers(text, run, shown);
    }

    private static Reading afterProse(String text, String run, List<String> prose, Shown shown) {
        if (run.length() < ReplyReaders.SHORTEST_SEQUENCE_AFTER_PROSE) {
            return Refusals.orNoAnswer(text);
        }
        boolean another = prose.stream()
                .filter(LetterRun::is)
                .anyMatch(line -> LetterRun.letters(line).length() >= ReplyReaders.SHORTEST_SEQUENCE);
        return another ? new Unreadable("more than one sequence", "") : answers(text, run, shown);
    }

    private static Reading answers(String text, String run, Shown shown) {
        int options = shown.options().size();
        List<Integer> answers = run.chars().mapToObj(letter -> letter - 'A').toList();
        return answers.stream()
                .filter(answer -> answer >= options)
                .findFirst()
                .map(foreign -> Refusals.or(
                        text, new Unreadable("letter that is no option", String.valueOf((char) ('A' + foreign)))))
                .orElseGet(() -> new Answers(answers));
    }

    private static String letters(List<String> lines) {
        return lines.stream().map(LetterRun::letters).collect(Collectors.joining());
    }
}
