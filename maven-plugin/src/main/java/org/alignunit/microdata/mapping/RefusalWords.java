package org.alignunit.microdata.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/** Labels that read as if people stated no opinion. A reading alone decides nothing: a person does. */
public final class RefusalWords {
    /** What codebooks put before a label: "-9. Refused", "98 = Don't know". */
    private static final Pattern NUMBER = Pattern.compile("^[-+(\\[]*\\d+[.):=\\]-]*\\s*");

    private static final Pattern NO_OPINION = Pattern.compile(
            "\\b("
                    + "(do ?n.?t|do not|does ?n.?t|did ?n.?t) (know|remember|recall)|dk|no answer|not answered|no (response|reply)"
                    + "|non-?response|no opinion|not sure|unsure|(ca ?n.?t|cannot) (say|choose|tell|answer|remember)"
                    + "|(prefer|rather|wish|want) not( to)?|refused|refusal|declined?( to)?|not stated|not ascertained|hard to say"
                    + "|wei(ss|ß) (ich )?nicht|keine (angabe|antwort|meinung)|verweigert"
                    + "|ne sai[st] pas|sans (réponse|opinion)|refus( de)?"
                    + "|no sabe|no (contesta|responde)|ns/nc"
                    + "|non sa|non risponde|weet niet|geen (antwoord|mening))(?![\\p{L}])",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NOT_ASKED = Pattern.compile("\\b("
            + "not applicable|inapplicable|inapp?|iap|not asked|not administered|not in (this )?(ballot|form|split|wave)"
            + "|skipped|legitimate skip|missing|nicht gefragt|trifft nicht zu|filter)\\b|^n\\.?/?a\\.?$|^$");

    private RefusalWords() {}

    /** Whether a label reads as if people were asked and stated no opinion. */
    public static boolean isRefusal(String label) {
        String plain = plain(label);
        return NO_OPINION.matcher(plain).find() && !NOT_ASKED.matcher(plain).find();
    }

    /** Whether a label reads as if people were not asked. */
    public static boolean isNotAsked(String label) {
        return NOT_ASKED.matcher(plain(label)).find();
    }

    private static String plain(String label) {
        String lower = label.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        String words = NUMBER.matcher(lower).replaceFirst("").strip();
        return words.isEmpty() ? lower : words;
    }
}
