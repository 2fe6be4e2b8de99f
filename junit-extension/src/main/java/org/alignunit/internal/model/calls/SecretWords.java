package org.alignunit.internal.model.calls;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alignunit.internal.text.Secrets;

/**
 * Masks what may be a key, a token or the identity of an account in the words of a server or a library: more than {@link Secrets}
 * does, which any text passes.
 */
final class SecretWords {

    /** A name and what is set to it; a name that may mean something else counts only before what has a digit. */
    private static final Pattern NAMED = Pattern.compile("""
            (?ix) ( (?: api[-_ ]?key | authorization | secret | passw(?:or)?d | (?:access|auth)[-_ ]?token )
                        \\\\?["'`]?\\s{0,3}[:=]\\s{0,3}\\\\?["'`]?
                  | (?: key | token | sig | signature ) \\\\?["'`]?\\s{0,3}[:=]\\s{0,3}\\\\?["'`]? (?=[^\\s"'`,;&]{0,200}\\d) )
            (?: (?:bearer|basic|digest|token)\\s+ )? [^\\s"'`,;&\\\\]{4,} | (?<=//)[^\\s/@]+(?=@)""");

    /** Not before a word that servers say after it, as in "bearer token". */
    private static final Pattern BEARER =
            Pattern.compile("(?i)bearer\\s{1,3}(?!(?:auth|tokens?|keys?|scheme|headers?|credentials?|"
                    + "authenti|authori|format|prefix|type|is|was|not|and|or|in|of|as|realm|error|required|missing|expected|wanted|"
                    + "security|challenge|method|string|value)(?:[^\\w]|cat|[sz]ation|$))[^\\s\"'`,;]{3,}+");

    private static final Pattern UUID = Pattern.compile("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

    /** A short prefix as of keys, or of organisations, projects and users; servers echo some with their middle starred out. */
    private static final Pattern PREFIXED = Pattern.compile("(?i)(sk[-_].{4,}"
            + "|(org|proj|user|key)[-_](?=[a-z]*[\\d*])[a-z\\d*]{6,}.*"
            + "|[a-z]{2,5}[-_]([a-z\\d]{16,}|.*\\*{3}).*)");

    private static final Pattern WORD = Pattern.compile("[\\w*.-]{6,}");

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9]{12,}");
    private static final int LONG_RUN = 16;
    private static final int LONG_WORD = 24;

    private SecretWords() {}

    static String masked(String text) {
        String named = NAMED.matcher(Secrets.masked(text))
                .replaceAll(found ->
                        Matcher.quoteReplacement((found.group(1) == null ? "" : found.group(1)) + Secrets.MASK));
        String plain =
                UUID.matcher(BEARER.matcher(named).replaceAll(Secrets.MASK)).replaceAll(Secrets.MASK);
        return WORD.matcher(plain)
                .replaceAll(word -> isSecret(word.group()) ? Secrets.MASK : Matcher.quoteReplacement(word.group()));
    }

    private static boolean isSecret(String word) {
        int least = word.length() < LONG_WORD ? LONG_RUN : 0;
        return PREFIXED.matcher(word).matches()
                || RUN.matcher(word)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(run -> run.length() >= least && isRandom(run));
    }

    /** Names of classes have a digit at most, and more small letters than large ones. */
    private static boolean isRandom(String run) {
        long digits = run.chars().filter(Character::isDigit).count();
        long small = run.chars().filter(Character::isLowerCase).count();
        long large = run.length() - digits - small;
        return digits < run.length() && (digits >= 2 || 3 * Math.min(small, large) >= run.length());
    }
}
