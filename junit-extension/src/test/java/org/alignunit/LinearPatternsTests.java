package org.alignunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression that a class keeps takes steps in proportion to the length of a text, whatever is repeated in it: servers
 * and models choose their words. Counts characters looked at rather than time.
 */
class LinearPatternsTests {
    private static final int SHORT = 300;
    private static final int TIMES = 8;

    /** Steps a character: what a bounded repetition may take. */
    private static final int MOST = 700;

    private static final Map<String, Boolean> ANCHORED = new HashMap<>();

    private static final List<String> UNITS = List.of(
            "a",
            "A",
            "1",
            " ",
            "\n",
            "\t",
            "-",
            "_",
            ".",
            ",",
            ":",
            ";",
            "/",
            "//",
            "\"",
            "'",
            "`",
            "*",
            "\\",
            "\\\\",
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "=",
            "%",
            "&",
            "?",
            "@",
            "#",
            "|",
            "\u0000",
            "\u001b[",
            "\u2013",
            "\u2026",
            "aB",
            "A1",
            "1-",
            "12345678-",
            "a-",
            "-a",
            ". ",
            ", ",
            "a, ",
            "a. ",
            "a b ",
            "1. a\n",
            "x\n",
            "\n\n",
            "\r\n",
            "1,1 ",
            "30% A, ",
            "A-B ",
            "<script ",
            "<style>",
            "<a ",
            "</",
            "<think>",
            "</think>",
            "<think></think>",
            "<s>",
            "</s>",
            "[INST]",
            "[THINK]",
            "\\boxed{",
            "\\text{",
            "{\"A\":",
            "{\"a\": \"b\"},",
            "\"a\": 1, ",
            "\"reason\":\"\\\\",
            "\"reason\":\"a",
            "key=",
            "key=a",
            "api_key: ",
            "token=\"'",
            ":= ",
            "secret:",
            "sk-",
            "sk_a",
            "eyJ",
            "-eyJ",
            "eyJa.",
            "SG.",
            "bearer ",
            "basic ",
            "Bearer%20",
            "//a",
            "://",
            "://a@",
            "?key=",
            "&sig=",
            "-----BEGIN ",
            "-----BEGIN PRIVATE KEY-----",
            "org-",
            "org-a",
            "aaaa-",
            "a***",
            "I am an ",
            "yes, ",
            "no - ",
            "not ",
            "or ",
            "because ",
            "the answer is ",
            "Question:\n",
            "Answer: ",
            "```\n",
            "temperature ",
            "use ",
            "[Source: ",
            "a.b@",
            "a@1",
            "%25",
            "\\u0041",
            "&#65;");

    @Test
    void no_text_is_gone_through_more_than_once() throws ReflectiveOperationException {
        Map<Pattern, String> patterns = patterns();
        List<String> slow = new ArrayList<>();

        assertThat(patterns).hasSizeGreaterThan(60);
        patterns.forEach((pattern, place) -> {
            for (String unit : units(pattern)) {
                for (String before : List.of("", "\"")) {
                    boolean anchored = anchored(place);
                    long few = steps(pattern, anchored, before, unit, SHORT);
                    long many = steps(pattern, anchored, before, unit, SHORT * TIMES);
                    if (many > 2 * TIMES * few + 60 * SHORT || many >= (long) MOST * SHORT * TIMES) {
                        slow.add("%s: \"%s\" x %s takes %d steps, and %d of %d times the length"
                                .formatted(place, before, unit, few, many, TIMES));
                    }
                }
            }
        });
        assertThat(slow).isEmpty();
    }

    /** Known attacks, and what the expression itself speaks of. */
    private static Set<String> units(Pattern pattern) {
        Set<String> units = new LinkedHashSet<>(UNITS);
        Matcher words = Pattern.compile("[A-Za-z]{2,}").matcher(pattern.pattern());
        while (words.find() && units.size() < UNITS.size() + 20) {
            units.add(words.group());
            units.add(words.group() + " ");
        }
        return units;
    }

    private static long steps(Pattern pattern, boolean anchored, String before, String unit, int length) {
        Counted text = new Counted(before + unit.repeat(length / unit.length()));
        Matcher matcher = pattern.matcher(text);
        try {
            int at = 0;
            if (anchored) {
                while (matcher.region(at, text.length()).lookingAt() && matcher.end() > at) {
                    at = matcher.end();
                }
            } else {
                while (matcher.find()) {
                    // on to the next
                }
            }
            matcher.reset().matches();
        } catch (TooManySteps e) {
            // as many as there are
        }
        return text.steps;
    }

    /** Whether a pattern is only held against the beginning of a text or the whole, as its class is written. */
    private static boolean anchored(String place) {
        return ANCHORED.computeIfAbsent(place, key -> {
            String[] names = key.split("\\.");
            String field = names[names.length - 1];
            String source = source(names[0]);
            Matcher use = Pattern.compile("(?:Matcher (\\w+) = )?\\b" + field + "\\s*\\.matcher\\(([^;]*)")
                    .matcher(source);
            boolean used = false;
            while (use.find()) {
                used = true;
                boolean bound = use.group(1) == null
                        ? use.group(2).contains(".matches()") || use.group(2).contains(".lookingAt()")
                        : !Pattern.compile("\\b" + use.group(1) + "\\s*\\.(find|results|replace)")
                                .matcher(source)
                                .find();
                if (!bound) {
                    return false;
                }
            }
            return used;
        });
    }

    private static String source(String type) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return Files.readString(files.filter(file -> file.endsWith(type + ".java"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private long steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps >= (long) MOST * SHORT * TIMES) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Of all fields of all classes, also within constants and lists. */
    private static Map<Pattern, String> patterns() throws ReflectiveOperationException {
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.alignunit")) {
            for (Field field : type.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    add(field.get(null), type.getSimpleName() + "." + field.getName(), patterns);
                }
            }
        }
        return patterns;
    }

    private static void add(Object value, String place, Map<Pattern, String> patterns)
            throws ReflectiveOperationException {
        if (value instanceof Pattern pattern) {
            patterns.put(pattern, place);
        } else if (value instanceof Collection<?> several) {
            for (Object one : several) {
                add(one, place, patterns);
            }
        } else if (value instanceof Record || value instanceof Enum<?>) {
            for (Field field : value.getClass().getDeclaredFields()) {
                if (field.getType() == Pattern.class) {
                    field.setAccessible(true);
                    add(field.get(value), place + "." + field.getName(), patterns);
                }
            }
        }
    }
}
