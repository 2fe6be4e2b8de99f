package org.alignunit.elicitation.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alignunit.elicitation.reading.Reading.Answers;
import org.alignunit.elicitation.reading.Reading.Unreadable;

/** Reads a run of labels: the whole reply, or the only long one on lines of its own among prose. */
final class Sequence {
    private Sequence() {}

    static Reading read(String text, Shown shown) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean prose = false;
        for (String line : text.lines().toList()) {
            String letters = LetterRun.letters(line, shown.options().size());
            if (letters == null) {
                prose = true;
                runs.add(run.toString());
                run.setLength(0);
                letters = LetterRun.letters(
                        line.substring(line.lastIndexOf(':') + 1),
                        shown.options().size());
            }
            run.append(Objects.requireNonNullElse(letters, ""));
        }
        runs.add(run.toString());
        return prose ? amongProse(text, runs, shown) : alone(text, run.toString(), shown);
    }

    private static Reading alone(String text, String run, Shown shown) {
        if (run.isEmpty()) {
            return Refusals.orNoAnswer(text);
        }
        return run.length() < ReplyReaders.SHORTEST_SEQUENCE
                ? Refusals.or(text, new Unreadable("too short", run))
                : answers(text, run, shown);
    }

    private static Reading amongProse(String text, List<String> runs, Shown shown) {
        if (runs.stream().allMatch(run -> run.length() < ReplyReaders.SHORTEST_SEQUENCE_AMONG_PROSE)) {
            return Refusals.orNoAnswer(text);
        }
        List<String> candidates = runs.stream()
                .filter(run -> run.length() >= ReplyReaders.SHORTEST_SEQUENCE)
                .toList();
        return candidates.size() > 1
                ? new Unreadable("more than one sequence", "")
                : answers(text, candidates.get(0), shown);
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
}
