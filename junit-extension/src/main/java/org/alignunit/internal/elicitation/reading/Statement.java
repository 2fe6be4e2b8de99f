package org.alignunit.internal.elicitation.reading;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The grammar of a sentence that gives an answer, over {@linkplain PlainText#of plain} text:
 * {@code [preface ("," | but)] word* option tail* [not option]}. The words before an option are of a closed list ("I", "would",
 * "say", "it", "is"), and so are those of the tail: what is not on it, a negation, an adverb of degree, a thing, may change
 * what is meant, and makes the sentence name nothing. So "it is very important" names "Very important" alone.
 */
final class Statement {
    private static final String BEFORE = PlainText.anyOf("""
            I'd; I'll; I'm; it; it's; this; that; that's; my; me; for me; to me; would; will say; will choose; will go with; will answer; do; have to; is; be; as
            say; choose; choosing; pick; picking; select; selecting; go for; go with; going for; going with; opt for; vote for
            lean toward; lean towards; leaning toward; leaning towards; answer with; respond; respond with; reply; reply with
            think; believe; feel; guess; find; consider; rate; call; see; final; best; to this question; to the question; correct; selected; most likely; own; personal
            answer; choice; selection; response; option; opinion; view; vote; rating; preference; pick; in my opinion; in my view
            letter; letter of; chosen; short; here is; here's; output; assistant; happy to help; alright
            thanks; thank you; thanks for asking; thank you for asking; thank you for the question; good question; great question; hmm
            if asked; if forced; if pressed; well; ok; okay; sure; certainly; of course; honestly; to be honest; frankly; personally
            overall; however; probably; definitely; likely; maybe; perhaps; still; then
            """);
    // "I" and articles are words only before other words, since letters are options
    private static final Pattern WORD = Pattern.compile(
            "(?:" + BEFORE
                    + "|(?:i|the|(?<=\\b(?:(?:it|this|that) is|its|thats|as|im|for) )an?)(?= \\w\\w)"
                    + "|(?:issue|topic|matter|question|policy|problem|subject|statement)(?= is )"
                    + "|mostly(?= (?:i|id|ill) )|if i (?:had|have) to (?:choose|answer|pick|say|guess|decide))(?:,? ?: ?|,? |$)");

    private static final String AFTER = PlainText.anyOf("""
            to me; for me; I think; I guess; I believe; I suppose; I feel; I would say; I'd say; I'd choose; I'd guess; it is; that is
            in my opinion; in my view; personally; overall; probably; definitely; of course; for sure; to be honest; honestly; please
            to this question; to the question; with it; with this; with that; with this statement; with that statement; with the statement
            """);
    private static final Pattern TAIL = Pattern.compile(",? (?:" + AFTER
            + "|(?:is|would be) (?:my|the) (?:(?:final|own|best|correct|right|most likely) )?"
            + "(?:answer|choice|option|pick|guess|view|opinion|response))$");

    /** Where a preface ends: at a comma, or at a word that leads to what somebody says himself. */
    private static final Pattern PREFACE =
            Pattern.compile("[,:;] (?:(?:(?:but|so),?|yet|still|however) )?| (?:and|but|so) (?=i |id |ill |my )");

    private static final Pattern LEADING = Pattern.compile("but|so|yet|still|however");

    /** A preface that makes the rest a condition's, or somebody's words. */
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if(?! (?:i (?:had|have|must)|asked|forced|pressed)\\b)|unless|until|when|whether|except"
                    + "|(?:were|had|should) (?:i|we|it|this)|in case|assuming|(?<!\\bi )suppos\\w++|imagin\\w++"
                    + "|ago|back then|in the past|(?<!\\b(?:am|im|got|get) )used to"
                    + "|according to(?! the (?:persona|profile|description)\\b)|opinion of|(?:perfect|ideal) world"
                    + "|in (?!my (?:own |personal |humble |honest )?(?:eyes|view|opinion|words)\\b)(?:\\w++ ){1,3}(?:eyes|view|opinion|words))\\b"
                    + "|\\b(?:(?<!(?:hard|difficult|impossible) to )say|says|saying|said|thinks?|thought|claims?|claimed"
                    + "|believes?|tells?|told|(?<!\\b(?:i|id|i would) )(?:argue[sd]?|insist\\w*+|feels?|felt|holds?|held|suggest\\w*+"
                    + "|answer(?:s|ed)?|repl(?:y|ies|ied)|maintain\\w*+|assert\\w*+|state[sd]?))(?: that)?$");

    /**
     * A part of a preface that denies something, perhaps what comes after it: "it is not, I think, important". A reason or
     * concession of its own ("as one who does not drive") denies nothing else.
     */
    private static final Pattern DENIAL = Pattern.compile(
            "(?:^|[,:;] )(?!(?:as|since|because|given|while|although|though) )"
                    + "[^,:;]*?\\b(?:not?|never|nor|neither|none|nobody|nothing|hardly|scarcely|barely|rarely|seldom|few|cannot"
                    + "|(?:is|are|was|were|do|does|did|would|could|should|ca|wo|must|have|has|had|need)nt|far from|worst|wrong|false"
                    + "|untrue|least|last|opposite|disagree\\w*+|refus\\w++|avoid\\w*+|oppos\\w++|doubt\\w*+|den(?:y|ies|ied)|reject\\w*+)\\b");

    /** What begins a sentence, and no mere part of one between commas. */
    private static final Pattern SUBJECT =
            Pattern.compile("(?:im?|id|ill|my|the|its?|this|thats|that (?:is|would)|(?:for|to) me)\\b");

    /** What stands before a colon and speaks of nobody else. */
    private static final String OWN =
            "(?:as (?!for )|speaking |based |given |considering |id |ill |im |i (?:would|will|am|say)\\b"
                    + "|from my (?:own |personal )?(?:perspective|point of view|viewpoint|standpoint):)";

    /** A name before a colon: what comes after it are that one's words. */
    private static final Pattern SPEAKER = Pattern.compile("(?:^|[,;] )(?!" + OWN + ")[^,:;]*+:");

    private static final Pattern CONTRAST = Pattern.compile(",? (?:(?:and |but )?not|rather than|instead of|over) ");

    /** More characters make no short sentence, and are only looked up as a whole. */
    private static final int LONGEST = 400;

    /** How many commas and contrasts are tried. */
    private static final int TRIED = 8;

    private final OptionNames names;

    Statement(OptionNames names) {
        this.names = names;
    }

    /** Whether a text is nothing but words that introduce an answer. */
    static boolean introduces(String plain) {
        Matcher word = WORD.matcher(plain);
        int at = 0;
        while (word.region(at, plain.length()).lookingAt()) {
            at = word.end();
        }
        return at == plain.length();
    }

    /** The index of the only option that a sentence gives for an answer, or -1. */
    int option(String sentence) {
        return option(sentence, true);
    }

    /** The same, or what the words after a comma would give if those before it did not matter. */
    int hint(String sentence) {
        return option(sentence, false);
    }

    private int option(String sentence, boolean strict) {
        if (sentence.length() > LONGEST) {
            return names.find(sentence);
        }
        Stream<Integer> first = CONTRAST.matcher(sentence)
                .results()
                .limit(TRIED)
                .filter(contrast -> isOption(sentence.substring(contrast.end())))
                .map(contrast -> uncontrasted(sentence.substring(0, contrast.start()), strict));
        return firstOf(Stream.concat(Stream.of(uncontrasted(sentence, strict)), first));
    }

    /** Whether words behind a "not" name an option that has no "not" of its own. */
    private boolean isOption(String words) {
        return names.find(words) >= 0 && names.find("not " + words) < 0;
    }

    private int uncontrasted(String sentence, boolean strict) {
        Stream<Integer> prefaced = PREFACE.matcher(sentence)
                .results()
                .limit(TRIED)
                .filter(preface -> isSafe(sentence.substring(0, preface.start())))
                .filter(preface -> !strict
                        || !SPEAKER.matcher(sentence.substring(0, preface.end()))
                                .find())
                .map(preface -> prefaced(sentence, preface, strict));
        return firstOf(Stream.concat(Stream.of(introduced(sentence, true, false)), prefaced));
    }

    private boolean isSafe(String preface) {
        return !CONDITION.matcher(preface).find()
                && names.mentioned(preface).findAny().isEmpty();
    }

    private int prefaced(String sentence, MatchResult preface, boolean strict) {
        String rest = sentence.substring(preface.end());
        boolean led = LEADING.matcher(preface.group()).find();
        boolean parenthesis = strict && !led && sentence.charAt(preface.start()) != ';';
        return parenthesis && !isFinished(sentence.substring(0, preface.start()), rest)
                ? -1
                : introduced(rest, led, parenthesis);
    }

    /** Whether a comma parts two clauses, and what stands before it does not deny the rest. */
    private static boolean isFinished(String preface, String rest) {
        int clause = Math.max(preface.lastIndexOf(", but "), preface.lastIndexOf(", so ")) + 1;
        return SUBJECT.matcher(rest).lookingAt()
                && !DENIAL.matcher(preface.substring(clause)).find();
    }

    private static int firstOf(Stream<Integer> options) {
        return options.filter(option -> option >= 0).findFirst().orElse(-1);
    }

    /**
     * The option after words that introduce it, which may be missing if it stands {@code alone}, and have no comma if {@code
     * unbroken}.
     */
    private int introduced(String sentence, boolean alone, boolean unbroken) {
        Matcher word = WORD.matcher(sentence).useTransparentBounds(true);
        int at = 0;
        int option = alone ? tailed(sentence) : -1;
        while (option < 0 && word.region(at, sentence.length()).lookingAt()) {
            if (unbroken && word.group().contains(",")) {
                return -1;
            }
            at = word.end();
            option = tailed(sentence.substring(at));
        }
        return option >= 0 && names.texts(sentence.substring(0, at)).findAny().isPresent() ? -1 : option;
    }

    /** The option that a text names by itself, or before words that only round it off. */
    private int tailed(String text) {
        int option = names.find(text);
        String bare = OptionNames.bare(text);
        Matcher tail = TAIL.matcher(bare);
        return option < 0
                        && tail.find()
                        && names.texts(bare.substring(tail.start())).findAny().isEmpty()
                ? tailed(bare.substring(0, tail.start()))
                : option;
    }
}
