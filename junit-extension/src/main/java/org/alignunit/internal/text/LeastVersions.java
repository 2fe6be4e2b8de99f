package org.alignunit.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The least versions of the libraries that users bring along, told where one is too old: a class or a method is missing. */
public enum LeastVersions {
    SPRING_AI("org.springframework.ai", "Spring AI 1.0"),
    LANGCHAIN4J("dev.langchain4j", "LangChain4j 1.2"),
    JACKSON("com.fasterxml.jackson", "Jackson 2.15"),
    OKHTTP("okhttp3", "OkHttp 5.0, or none of your own"),
    OKIO("okio", "Okio 3.16, or none of your own"),
    KOTLIN("kotlin", "Kotlin's standard library 1.8"),
    JUNIT("org.junit", "JUnit 5.12");

    private final String prefix;
    private final String least;

    LeastVersions(String prefix, String least) {
        this.prefix = prefix;
        this.least = least;
    }

    /** {@return the name and the least version of the library} */
    public String least() {
        return least;
    }

    /** {@return what is wrong with the class path; empty if a failure does not come of it} */
    public static Optional<String> complaint(Throwable failure) {
        List<Throwable> led = new ArrayList<>();
        collect(failure, led);
        List<String> errors = led.stream()
                .filter(LinkageError.class::isInstance)
                .map(Throwable::toString)
                .toList();
        String remedy = Arrays.stream(values())
                .filter(library -> errors.stream().anyMatch(library::isNamedIn))
                .map(library -> "Use " + library.least + " or newer")
                .findFirst()
                .orElse("Use the versions of docs/versions.md or newer");
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of("the class path has a library that is too old for AlignUnit, or parts of two versions ("
                        + errors.get(errors.size() - 1) + "). " + remedy
                        + "; mvn dependency:tree tells what brings it.");
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> led) {
        if (failure != null && !led.contains(failure)) {
            led.add(failure);
            collect(failure.getCause(), led);
            for (Throwable suppressed : failure.getSuppressed()) {
                collect(suppressed, led);
            }
        }
    }

    private boolean isNamedIn(String error) {
        return error.replace('/', '.').contains(prefix + '.');
    }
}
