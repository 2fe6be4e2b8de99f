package org.alignunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page shows of a file: a region between comments {@code tag::name} and {@code end::name}, or all of it. Java comes
 * with the imports that it needs, and without a package of ours; a scenario's {@code @placeholder@} is what the build puts there.
 */
final class Snippet {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);$");
    private static final Pattern TAG = Pattern.compile("(?m)^.*(?:tag|end)::\\w+.*\\n");

    private Snippet() {}

    static String of(String file, String region) {
        String source = Pages.text(Pages.ROOT.resolve(file));
        String shown = filled(region == null ? source : region(source, file, region));
        String code = TAG.matcher(shown).replaceAll("").strip();
        return file.endsWith(".java") ? withImports(code, source) : code;
    }

    private static String region(String source, String file, String name) {
        Matcher region = Pattern.compile("(?ms)^[^\\n]*tag::" + Pattern.quote(name) + "\\b[^\\n]*\\n(.*?)^[^\\n]*end::"
                        + Pattern.quote(name) + "\\b")
                .matcher(source);
        assertThat(region.find()).as("region " + name + " of " + file).isTrue();
        return region.group(1).stripTrailing().stripIndent();
    }

    private static String withImports(String code, String source) {
        String own = code.replaceFirst("^package org\\.alignunit\\..*;\\n+", "");
        if (own.startsWith("import ") || own.startsWith("package ")) {
            return own;
        }
        String imports = IMPORT.matcher(source)
                .results()
                .filter(name -> Pattern.compile("\\b" + name.group(1) + "\\b")
                        .matcher(own)
                        .find())
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"))
                .replaceFirst("(import static .*;)\\n(import (?!static))", "$1\n\n$2");
        return Stream.of(imports, own).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String filled(String text) {
        String pom = Pages.text(Pages.ROOT.resolve("pom.xml"));
        return Pattern.compile("@([a-z][\\w.-]+)@")
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(value(pom, name.group(1))));
    }

    private static String value(String pom, String name) {
        Matcher value = Pattern.compile("<" + Pattern.quote(name.replaceFirst("^project\\.", "")) + ">([^<]+)<")
                .matcher(pom);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }
}
