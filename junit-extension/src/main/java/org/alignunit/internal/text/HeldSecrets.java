package org.alignunit.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that this JVM holds: those of models, and of environment variables and system properties that are keys by their
 * names. A value that may be an ordinary word is none.
 */
final class HeldSecrets {
    private static final Pattern KEY_BY_NAME =
            Pattern.compile("(?i)(?<!mon|tur|hoc|don|whis)key(?!board|cloak|store|ring|word|note|stone|frame)"
                    + "|token(?!i[sz])|secret|passw(?:or)?d|passphrase|credential|authorization");
    private static final Pattern NO_KEY_BY_NAME = Pattern.compile(
            "(?i)(?:file|path|dir|directory|home|ur[il]|host|name|type|algorithm|model|limit|sock)$|^alignunit\\.");

    private static final Pattern DIGITS = Pattern.compile("[\\d.,:-]++");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}*+");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}._ -]++");
    private static final int SHORTEST_ENCODED = 6;
    private static final long FRESH_NANOS = 1_000_000;

    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();
    private static volatile @Nullable Held held;

    /** What to look for, as of so many system properties with this hash. */
    private record Held(int size, int hash, int given, long at, List<EncodedKey> keys) {}

    private HeldSecrets() {}

    /** A key that a model is called with may be shorter than one that only its name tells, unless it is a word. */
    static void add(String key) {
        if (isKey(key, 6, LETTERS.matcher(key).matches() ? 12 : 6)) {
            GIVEN.add(key.strip());
        }
    }

    static String masked(String text) {
        String masked = text;
        for (EncodedKey key : keys()) {
            masked = key.masked(masked);
        }
        return masked;
    }

    private static List<EncodedKey> keys() {
        Held known = held;
        int properties = System.getProperties().size();
        long now = System.nanoTime();
        if (known != null && known.size == properties && known.given == GIVEN.size() && now - known.at < FRESH_NANOS) {
            return known.keys; // a look at all properties takes longer than most texts do
        }
        int hash = System.getProperties().hashCode();
        boolean same = known != null && known.hash == hash && known.given == GIVEN.size();
        Held fresh = new Held(properties, hash, GIVEN.size(), now, same ? known.keys : look());
        held = fresh;
        return fresh.keys;
    }

    private static List<EncodedKey> look() {
        Set<String> longestFirst =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        longestFirst.addAll(GIVEN);
        addNamed(System.getenv(), longestFirst);
        System.getProperties()
                .forEach((name, value) -> addNamed(Map.of(String.valueOf(name), String.valueOf(value)), longestFirst));
        List<EncodedKey> keys = new ArrayList<>();
        longestFirst.forEach(key -> {
            keys.add(EncodedKey.plain(key.replaceAll("\\s+", "")));
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            keys.add(EncodedKey.plain(HexFormat.of().formatHex(bytes)));
            IntStream.range(0, 3)
                    .mapToObj(before -> base64(bytes, before))
                    .filter(code -> code.length() >= SHORTEST_ENCODED)
                    .forEach(code -> keys.add(EncodedKey.base64(code)));
        });
        return keys;
    }

    private static void addNamed(Map<String, String> values, Set<String> keys) {
        values.forEach((name, value) -> {
            if (KEY_BY_NAME.matcher(name).find()
                    && !NO_KEY_BY_NAME.matcher(name).find()
                    && isKey(value, 8, 16)) {
                keys.add(value.strip());
            }
        });
    }

    /** Whether a value is no ordinary word or number: {@code least} holds for what has letters and digits or signs. */
    private static boolean isKey(String value, int least, int leastOfWords) {
        String bare = value.strip();
        return bare.length()
                >= (DIGITS.matcher(bare).matches()
                        ? 12
                        : WORDS.matcher(bare).matches() && !isMixed(bare) ? leastOfWords : least);
    }

    /** Large letters behind small ones, as no word has them. */
    private static boolean isMixed(String word) {
        return IntStream.range(1, word.length())
                        .filter(i -> Character.isLowerCase(word.charAt(i - 1)) && Character.isUpperCase(word.charAt(i)))
                        .count()
                >= 2;
    }

    /** What base64 makes of the key alone where so many bytes stand before it: the digits that no other byte changes. */
    private static String base64(byte[] key, int before) {
        byte[] bytes = new byte[before + key.length];
        System.arraycopy(key, 0, bytes, before, key.length);
        String code = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return code.substring((8 * before + 5) / 6, 8 * bytes.length / 6);
    }
}
