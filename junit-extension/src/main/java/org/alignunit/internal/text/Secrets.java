package org.alignunit.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks the keys that this JVM holds, in any usual encoding, and what has the shape of a key. All that is kept, shown or sent
 * on passes it.
 */
public final class Secrets {
    /** What stands in place of a secret. */
    public static final String MASK = "[secret]";

    private static final int SHORTEST = 6;
    private static final int SHORTEST_OF_VENDOR = 15;

    /** Possessive or bounded throughout, so that a text is gone through once. */
    private static final String GLUE = "[\"'`\\\\]{0,3}\\s{0,3}[:=]\\s{0,3}[\"'`\\\\]{0,3}";

    private static final Pattern NAMED = Pattern.compile("(?i)((?:(?:api|access|secret|subscription)[-_ ]?key"
            + "|authorization|secret|passw(?:or)?d|passphrase|(?:access|auth|refresh|session|id)[-_ ]?token)" + GLUE
            + "(?:(?:bearer|basic|digest|token)(?:\\s|%20){1,3})?)([^\\s\"'`,;&\\\\<>(){}\\[\\]]{4,}+)");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(bearer|basic)((?:\\s|%20|\\\\[nrt]){1,3}+|[+:])([\\w.~+/=%-]{8,}+)");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)([?&](?:amp;)?(?:api[-_]?key|key|(?:access[-_]?)?token|sig|"
                    + "signature|secret|password|auth|code|subscription-key)=)([^\\s\"'`,;&#\\\\<>]{4,}+)");
    private static final Pattern USER = Pattern.compile("(?<=//)[^\\s/@\"'\\\\<>]++(?=@)");
    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN [A-Z0-9 ]{0,30}+-----(?:(?!-----END)(?:\\\\.|[^\"\\\\]))*+(?:-----END [A-Z0-9 ]{0,30}+-----)?");

    /** Keys of vendors that begin as no other word does; an escape of JSON or a terminal sequence may stand before one. */
    private static final Pattern VENDOR =
            Pattern.compile("(?=[A-Zdeghklnprstwxy])(?<=^|[^A-Za-z0-9]|\\\\[bfnrt]|\\\\u\\p{XDigit}{4}|%\\p{XDigit}{2}"
                    + "|[\\x1b\\x9b]\\[?[\\d;]{0,12}[A-Za-z])(?:"
                    + "sk[-_](?=[a-z_-]{0,40}[A-Z0-9])[\\w-]{13,}"
                    + "|A(?:KIA|SIA|BIA|CCA|GPA|IDA|ROA|NPA)[A-Z0-9]{16}(?![A-Za-z0-9])"
                    + "|(?:gh[opsur]|hf|gsk|npm|r8|lin_api|shp(?:at|ca|pa|ss))_[A-Za-z0-9]{20,}"
                    + "|(?:rk|pk|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,}"
                    + "|(?:xai|pplx|csk)-[A-Za-z0-9]{20,}|key-[0-9a-f]{32}|dop_v1_[0-9a-f]{32,}|tgp_v1_[\\w-]{20,}"
                    + "|github_pat_\\w{20,}|glpat-[\\w-]{16,}|nvapi-[\\w-]{20,}|pypi-[\\w-]{20,}"
                    + "|xox[a-z]-[\\w-]{10,}|xapp-[\\w-]{10,}|AIza[\\w-]{24,}|ya29\\.[\\w-]{16,}"
                    + "|SG\\.[\\w-]{16,}\\.|(?<![\\w-])eyJ[\\w-]{8,}+\\.[\\w-]{8,}+(?:\\.[\\w-]++)*+)[\\w-]*+");

    private Secrets() {}

    /** Masks a key from now on that was given to this library, rather than found in the environment. */
    public static void hold(String key) {
        HeldSecrets.add(key);
    }

    /** {@return the text without secrets} Linear in its length. */
    public static String masked(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        String masked = HeldSecrets.masked(text);
        String small = masked.toLowerCase(Locale.ROOT);
        if (small.contains("-----begin")) {
            masked = PEM.matcher(masked).replaceAll(MASK);
        }
        if (small.contains("key")
                || small.contains("token")
                || small.contains("auth")
                || small.contains("secret")
                || small.contains("passw")
                || small.contains("passphrase")) {
            masked = replaced(masked, NAMED, found -> isCoded(found.group(2)) ? found.group(1) + MASK : found.group());
        }
        if (small.contains("bearer") || small.contains("basic")) {
            masked = replaced(masked, SCHEME, Secrets::scheme);
        }
        if (small.indexOf('=') >= 0) {
            masked = replaced(masked, PARAMETER, found -> found.group(1) + MASK);
        }
        if (small.contains("//")) {
            masked = USER.matcher(masked).replaceAll(MASK);
        }
        return hasLongWord(masked) ? VENDOR.matcher(masked).replaceAll(MASK) : masked;
    }

    /** Few texts have one, and the search for keys of vendors takes longer than all else. */
    private static boolean hasLongWord(String text) {
        int length = 0;
        for (int i = 0; i < text.length() && length < SHORTEST_OF_VENDOR; i++) {
            char c = text.charAt(i);
            boolean inWord = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.';
            length = inWord ? length + 1 : 0;
        }
        return length >= SHORTEST_OF_VENDOR;
    }

    /** {@return a value of JSON (maps, lists, texts and others) without secrets; the same object where there are none} */
    public static @Nullable Object maskedValue(@Nullable Object value) {
        if (value instanceof String text) {
            return masked(text);
        }
        if (value instanceof Map<?, ?> fields) {
            Map<Object, @Nullable Object> masked = new LinkedHashMap<>();
            boolean same = true;
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                Object name = maskedValue(field.getKey());
                Object content = maskedValue(field.getValue());
                same &= name == field.getKey() && content == field.getValue();
                masked.put(name, content);
            }
            return same ? fields : masked;
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> masked = new ArrayList<>();
            boolean same = true;
            for (Object item : items) {
                Object content = maskedValue(item);
                same &= content == item;
                masked.add(content);
            }
            return same ? items : masked;
        }
        return value;
    }

    static String replaced(String text, Pattern pattern, Function<MatchResult, String> mask) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mask.apply(found)));
    }

    private static String scheme(MatchResult found) {
        String word = found.group(3);
        boolean secret = found.group(1).equalsIgnoreCase("basic") ? isUserAndPassword(word) : isCoded(word);
        return secret ? found.group(1) + found.group(2) + MASK : found.group();
    }

    private static boolean isUserAndPassword(String word) {
        try {
            String text = new String(
                    Base64.getDecoder()
                            .decode(word.replace('-', '+').replace('_', '/').replace("%3D", "=")),
                    StandardCharsets.UTF_8);
            return text.indexOf(':') >= 0 && text.chars().noneMatch(c -> c < ' ' || c == 0xFFFD);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Whether it is no word of a language: it has a digit, a sign, a capital letter inside, or no end. */
    private static boolean isCoded(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return bare.length() >= 20
                || bare.chars().anyMatch(c -> Character.isDigit(c) || "_+/=%.~".indexOf(c) >= 0)
                || bare.substring(1).chars().anyMatch(Character::isUpperCase)
                        && bare.chars().anyMatch(Character::isLowerCase);
    }
}
