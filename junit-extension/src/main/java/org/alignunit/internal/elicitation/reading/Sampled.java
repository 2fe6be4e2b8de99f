package org.alignunit.internal.elicitation.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.elicitation.reading.ShownReading.Answers;
import org.alignunit.internal.elicitation.reading.ShownReading.Unreadable;

/** Reads one answer: the first sentence that is more than a disclaimer names it, and nothing later names another. */
final class Sampled {
    /** The answer in an object that may have more in it. */
    private static final Pattern MEMBER = Pattern.compile(
            "\"(?:final_?)?(?:answer|choice|response|selection|option|letter)\"\\s*+:\\s*+\"([^\"\\n]{1,300}+)\"",
            Pattern.CASE_INSENSITIVE);

    /** Options that a refusal may begin with: "No, I won't say". */
    private static final Pattern BEGINS_REFUSAL = Pattern.compile("(?:yes|no|i|yeah|yep|yup|nope|nah)\\b");

    /** A reply that was cut off behind an article, which is no letter. */
    private static final Pattern CUT_OFF = Pattern.compile("\\w,? a\\s*+$");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;] ");

    private static final String REASON = "(?:because,?|since|due to|given) ";
    private static final String CLAUSE =
            "(?:(?:it|its|this|that|thats|there|they|we|i|im|which|especially|as|so|these|my) |" + REASON + ")";
    // what would take back a part of the answer
    private static final String UNRESERVED = "(?!(?:or|maybe|perhaps|only)\\b|not$)"
            + "(?![^.!?;]{0,200}\\b(?:but|if|unless|though|although|however|except|depend\\w*+|provided)\\b)";

    /** Where what names an answer may end: at a sentence's end, a reason, a dash, or a clause of its own. */
    private static final Pattern CUT =
            Pattern.compile("[.!;] |(?<=\\?) |,? (?=" + REASON + ")| (?=[-\u2013\u2014] " + UNRESERVED + ")"
                    + "|(?:[,:] | \\()(?=" + CLAUSE + ")" + UNRESERVED + "|(?<=\\b(?:yes|no)), " + UNRESERVED);

    /** A clause that is no reason against other options. */
    private static final Pattern REMARK = Pattern.compile("(?:[,:] | \\(| [-\u2013\u2014] )(?!" + REASON + ")");

    private static final Pattern SECOND_THOUGHT =
            Pattern.compile("[ ,.\u2013\u2014-]*+(?:(?:or|and|but|actually|rather|wait|also|no|maybe|perhaps|even|hmm"
                    + "|i meant?|sorry|correction|scratch that|make (?:that|it))[,: ]++)*+");

    /** How many cuts and sentences are tried: an answer comes to the point at once. */
    private static final int TRIED = 8;

    /** How many further sentences of the line are looked at for another answer. */
    private static final int READ_ON = 40;

    private final String text;
    private final OptionNames names;
    private final Statement statement;

    private Sampled(String text, Shown shown) {
        this.text = text;
        names = new OptionNames(shown);
        statement = new Statement(names);
    }

    static ShownReading read(String text, Shown shown) {
        List<String> members =
                MEMBER.matcher(text).results().map(member -> member.group(1)).toList();
        return new Sampled(members.isEmpty() ? text : String.join("\n", members), shown).read();
    }

    private ShownReading read() {
        Iterator<String> lines =
                text.lines().map(Sampled::line).filter(line -> !line.isEmpty()).iterator();
        if (CUT_OFF.matcher(text).find()) {
            return Refusals.orNoAnswer(text);
        }
        String line = "";
        for (int tried = 0; tried < TRIED && (!line.isEmpty() || lines.hasNext()); tried++) {
            line = line.isEmpty() ? lines.next() : line;
            for (int end : ends(line)) {
                String beginning = line.substring(0, end);
                boolean persona = end < line.length() && beginning.startsWith("as ");
                int option = persona ? -1 : statement.option(beginning);
                boolean more = end < line.length() || lines.hasNext();
                if (option >= 0 && !(more && mayGoOn(option, beginning, line.substring(end)))) {
                    return answer(option, line, end, lines);
                }
            }
            String[] sentences = SENTENCE_END.split(line, 2);
            boolean last = sentences.length == 1;
            boolean leads = last && line.endsWith(":") && lines.hasNext();
            if (isPassedOver(sentences[0], leads)) {
                line = last ? "" : sentences[1];
            } else if (leads) {
                line += " " + lines.next();
            } else {
                break;
            }
        }
        return Refusals.orNoAnswer(text);
    }

    /** Whether a sentence introduces an answer, or declines to give one; "I'd never say:" declines what comes next. */
    private static boolean isPassedOver(String sentence, boolean leads) {
        return Statement.introduces(sentence) || Refusals.declines(sentence) && (!leads || sentence.contains(" but "));
    }

    /** A line without what stands around it, but with a colon that leads to the next one. */
    private static String line(String written) {
        String plain = PlainText.of(written);
        String bare = OptionNames.bare(plain);
        return plain.endsWith(":") && !bare.isEmpty() ? bare + ":" : bare;
    }

    /** Whether what comes behind an option's text may be the rest of another one: "Yes" and "Yes, with some limits". */
    private boolean mayGoOn(int option, String said, String rest) {
        boolean labelled = PlainText.words(said).contains(" " + (char) ('a' + option) + " ");
        return names.isBeginning(option) && (!labelled || REMARK.matcher(rest).lookingAt());
    }

    /** Where what names an option may end in a line, the last place first. */
    private static List<Integer> ends(String line) {
        List<Integer> ends = CUT.matcher(line)
                .results()
                .limit(TRIED)
                .map(MatchResult::start)
                .collect(Collectors.toCollection(ArrayList::new));
        ends.add(line.length());
        Collections.reverse(ends);
        return ends;
    }

    /** The option that a line names up to some place, unless what comes after it declines or names another. */
    private ShownReading answer(int option, String line, int end, Iterator<String> lines) {
        List<String> later = new ArrayList<>();
        lines.forEachRemaining(later::add);
        String fromLastWord = line.substring(line.lastIndexOf(' ', end - 1) + 1) + "\n" + String.join("\n", later);
        Optional<ShownReading> refusal =
                BEGINS_REFUSAL.matcher(fromLastWord).lookingAt() ? Refusals.takingBack(fromLastWord) : Optional.empty();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String rest = line.substring(end);
        later.add(0, rest);
        return Stream.concat(inClause(rest), later.stream().flatMap(this::named))
                        .limit(READ_ON)
                        .anyMatch(other -> other >= 0 && other != option)
                ? new Unreadable("several answers", PlainText.excerpt(text))
                : new Answers(List.of(option));
    }

    /** The options that a clause behind the answer mentions, unless as a reason. */
    private Stream<Integer> inClause(String rest) {
        String clause = SENTENCE_END.split(rest, 2)[0];
        return REMARK.matcher(clause).lookingAt() ? names.mentioned(clause) : Stream.empty();
    }

    /** What a line, else each of its parts, else what stands between commas in them, names. */
    private Stream<Integer> named(String line) {
        int option = statement.hint(line);
        return option >= 0
                ? Stream.of(option)
                : CUT.splitAsStream(line).limit(READ_ON).flatMap(this::namedInPart);
    }

    private Stream<Integer> namedInPart(String part) {
        String thought = thought(part);
        int option = statement.hint(thought);
        return option >= 0
                ? Stream.of(option)
                : Stream.of(thought.split(",| (?=[-\u2013\u2014] )"))
                        .flatMap(piece -> Stream.of(names.find(piece), names.find(thought(piece))));
    }

    private static String thought(String part) {
        return SECOND_THOUGHT.matcher(part).replaceFirst("");
    }
}
