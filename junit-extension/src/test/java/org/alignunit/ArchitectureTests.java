package org.alignunit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The layers of {@code docs/architecture.md}, as rules. */
class ArchitectureTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.alignunit");

    @Test
    void sees_the_code_it_judges() {
        assertThat(CLASSES.size()).isGreaterThan(90);
    }

    /** A layer, and all that it may import of the project. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    distribution       |
                    json               |
                    names              |
                    survey             | distribution, json, names
                    forks              |
                    model              |
                    model.budget       | model, forks
                    model.dialect      | model
                    model.adapted      | model, model.dialect
                    model.http         | model, model.dialect
                    model.recorded     | json, model, model.budget, forks
                    model.langchain4j  | model, model.adapted, model.dialect, model.recorded
                    model.springai     | model, model.adapted, model.dialect, model.recorded
                    elicitation        | distribution, survey, model, elicitation.reading
                    elicitation.reading| distribution, survey, model
                    verdict            | distribution
                    verdict.answers    | distribution, verdict, verdict.bounds
                    verdict.bounds     | distribution, verdict
                    verdict.means      | distribution, verdict, verdict.bounds
                    verdict.plan       | distribution, verdict, verdict.bounds, verdict.means
                    report             | json, distribution, report.asking
                    report.asking      | json
                    report.file        | json, forks, report
                    report.comparison  | distribution, verdict, report, report.file
                    report.benchmark   | report
                    run.cell           | survey, model, model.budget, elicitation, verdict
                    run.progress       | elicitation, model, model.budget, verdict, verdict.answers, verdict.means, verdict.plan, report, run.cell
                    run.temperature    | distribution, survey, elicitation, verdict, report, run.cell
                    run                | distribution, survey, model, elicitation, verdict, verdict.answers, verdict.means, verdict.plan, report, report.asking, run.cell, run.progress, run.temperature
                    junit.progress     | forks, run.progress
                    """)
    void imports_run_one_way(String layer, String allowed) {
        String own = "org.alignunit." + layer.strip();
        String[] packages = Stream.concat(
                        Stream.of(own),
                        allowed == null
                                ? Stream.of()
                                : Stream.of(allowed.split(",")).map(name -> "org.alignunit." + name.strip()))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAPackage("org.alignunit..").and(resideOutsideOfPackages(packages)))
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    com.fasterxml.jackson..   | json, survey, model.http, model.recorded, model.langchain4j, elicitation, elicitation.reading, report.file
                    okhttp3..                 | model.http
                    io.github.resilience4j..  | model.http
                    org.apache.commons.math3..| distribution, verdict.answers, verdict.bounds
                    dev.langchain4j..         | model.langchain4j
                    me.tongfei..              | junit.progress
                    org.springframework..     | model.springai
                    org.junit..               | junit
                    org.opentest4j..          | junit
                    """)
    void third_party_types_stay_where_they_belong(String library, String allowed) {
        String[] homes = Stream.of(allowed.split(","))
                .map(name -> "org.alignunit." + name.strip())
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("org.alignunit..").and(resideOutsideOfPackages(homes)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .check(CLASSES);
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("org.alignunit.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void files_and_packages_stay_small() throws IOException {
        List<Path> files = sources();
        List<Integer> lengths =
                files.stream().map(ArchitectureTests::lines).sorted().toList();

        assertThat(files).hasSizeGreaterThan(90);
        assertThat(lengths.get(lengths.size() / 2)).as("median length").isLessThanOrEqualTo(90);
        assertThat(files).allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(300));
    }

    @Test
    void every_package_says_its_purpose() throws IOException {
        assertThat(sources().stream().map(Path::getParent).distinct())
                .allSatisfy(directory -> assertThat(Files.readString(directory.resolve("package-info.java")))
                        .contains("@NullMarked"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
