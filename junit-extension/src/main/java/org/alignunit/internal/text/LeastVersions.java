package org.alignunit.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The least versions of the libraries that users bring along, told where one is too old or absent: a class or a method is missing. */
public enum LeastVersions {
    SPRING_AI("org.springframework.ai", "Spring AI 1.0", "org.springframework.ai:spring-ai-model"),
    LANGCHAIN4J("dev.langchain4j", "LangChain4j 1.2", "dev.langchain4j:langchain4j-core"),
    JACKSON("com.fasterxml.jackson", "Jackson 2.15", "com.fasterxml.jackson.core:jackson-databind"),
    OKHTTP("okhttp3", "OkHttp 5.0", "com.squareup.okhttp3:okhttp-jvm"),
    OKIO("okio", "Okio 3.16", "com.squareup.okio:okio-jvm"),
    KOTLIN("kotlin", "Kotlin's standard library 1.8", "org.jetbrains.kotlin:kotlin-stdlib"),
    JUNIT("org.junit", "JUnit 5.12", "org.junit.jupiter:junit-jupiter");

    private final String prefix;
    private final String least;
    private final String artifact;

    LeastVersions(String prefix, String least, String artifact) {
        this.prefix = prefix;
        this.least = least;
        this.artifact = artifact;
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
                .map(library -> "Use " + library.least + " or newer (" + library.artifact + ")")
                .findFirst()
                .orElse("Use the versions of docs/versions.md or newer");
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "a library on the class path is too old for AlignUnit, mixed from two versions, or missing ("
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
