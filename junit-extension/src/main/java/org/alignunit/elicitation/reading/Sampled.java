package org.alignunit.elicitation.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.elicitation.reading.Reading.Answers;
import org.alignunit.elicitation.reading.Reading.Unreadable;

/** Reads one answer: the first line, or a sentence at its beginning, names it, and nothing later names another. */
final class Sampled {
    // longer ones first, so that none hides behind its own beginning
    private static final List<String> LEAD_INS = Stream.of("""
            answer; answer is; choice; final answer; final answer is; I believe the answer is; I choose; I pick; I select
            I think the answer is; I would answer; I would choose; I would go with; I would pick; I would respond with; I would say
            I would select; I'd answer; I'd choose; I'd go with; I'd pick; I'd respond with; I'd say; I'd select; I'll choose
            I'll go with; I'll pick; I'll say; I'm choosing; likely; most likely; my answer; my answer is; my answer would be
            my choice; my choice is; my choice would be; my final answer is; my pick; my pick is; my response; my response is
            my response would be; my selection; my selection is; probably; response; selected; selected option; selection
            the answer; the answer is; the answer would be; the best answer is; the correct answer is; the final answer is
            the most likely answer; the most likely answer is; the most likely answer would be; the most likely choice is
            the most likely option is; the most likely response is
            """.split("[;\n]"))
            .map(PlainText::of)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    /** Options that a refusal may begin with. */
    private static final Set<String> BEGIN_REFUSALS = Set.of("no", "i");

    /** Where a sentence or a reason's beginning ends what names an answer. */
    private static final Pattern CUT = Pattern.compile("[.!;] |,? (?=because |since )| (?=[-\u2013\u2014] )");

    /** How many cuts and commas of a line are tried: an answer comes to the point at once. */
    private static final int TRIED = 8;

    /** How many further sentences of the line are looked at for another answer. */
    private static final int READ_ON = 200;

    private Sampled() {}

    static Reading read(String text, Shown shown) {
        OptionNames names = new OptionNames(shown);
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> OptionNames.bare(PlainText.of(line)))
                .filter(line -> !line.isEmpty() && !LEAD_INS.contains(line))
                .toList();
        if (lines.isEmpty()) {
            return Refusals.orNoAnswer(text);
        }
        Named first = first(lines.get(0), names);
        boolean refusal = BEGIN_REFUSALS.contains(first.by()) && Refusals.declines(withoutFirstWord(text));
        if (first.options().get(0) < 0 || refusal) {
            return Refusals.orNoAnswer(text);
        }
        List<Integer> named = new ArrayList<>(first.options());
        lines.stream().skip(1).map(line -> answer(line, names)).forEach(named::add);
        return named.stream().filter(option -> option >= 0).distinct().count() > 1
                ? new Unreadable("several answers", PlainText.excerpt(text))
                : new Answers(named.subList(0, 1));
    }

    /**
     * What a line names.
     *
     * @param by the words that name the first option
     * @param options that option or -1, and those that what follows names
     */
    private record Named(String by, List<Integer> options) {}

    private static String withoutFirstWord(String text) {
        return text.replaceFirst("^\\P{L}*+\\p{L}++", "");
    }

    /** The option that the first line names, or the longest of its beginnings that names one, and what its rest names. */
    private static Named first(String line, OptionNames names) {
        List<Integer> ends = CUT.matcher(line)
                .results()
                .limit(TRIED)
                .map(MatchResult::start)
                .collect(Collectors.toCollection(ArrayList::new));
        ends.add(line.length());
        for (int i = ends.size() - 1; i >= 0; i--) {
            String beginning = line.substring(0, ends.get(i));
            int option = answer(beginning, names);
            if (option >= 0) {
                Stream<Integer> rest = CUT.splitAsStream(line.substring(ends.get(i)))
                        .limit(READ_ON)
                        .flatMap(words -> Stream.concat(
                                Stream.of(answer(words, names)),
                                Stream.of(words.split(",")).map(names::find)));
                return new Named(
                        OptionNames.bare(beginning),
                        Stream.concat(Stream.of(option), rest).toList());
            }
        }
        return new Named("", List.of(-1));
    }

    /** The option that words name by themselves or after others that introduce an answer, or -1. */
    private static int answer(String words, OptionNames names) {
        int option = names.find(words);
        int comma = -1;
        for (int tried = 0; option < 0 && tried < TRIED && comma < words.length(); tried++) {
            option = introduced(words.substring(comma + 1).stripLeading(), names);
            comma = words.indexOf(',', comma + 1);
            comma = comma == -1 ? words.length() : comma;
        }
        return option;
    }

    private static int introduced(String words, OptionNames names) {
        return LEAD_INS.stream()
                .filter(leadIn -> words.startsWith(leadIn)
                        && words.length() > leadIn.length()
                        && " :".indexOf(words.charAt(leadIn.length())) >= 0)
                .findFirst()
                .map(leadIn -> names.find(words.substring(leadIn.length())))
                .orElse(-1);
    }
}
