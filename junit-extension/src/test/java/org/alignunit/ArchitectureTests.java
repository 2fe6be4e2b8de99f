package org.alignunit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
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
import org.alignunit.internal.text.Logs;
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
                    distribution                   |
                    internal.names                 |
                    internal.json                  | internal.names
                    internal.text                  |
                    internal.configuration         | internal.names
                    internal.launcher              | internal.configuration
                    survey                         | distribution, internal.json, internal.names
                    internal.forks                 |
                    model                          |
                    internal.model.calls           | internal.text, model
                    internal.model.budget          | internal.text, model, internal.configuration, internal.forks, internal.model.calls
                    internal.model.quirks          | model, internal.model.calls
                    internal.model.batch           | model, internal.model.calls, internal.model.quirks
                    internal.model.adapted         | internal.text, model, internal.model.calls, internal.model.quirks
                    model.http                     | internal.text, internal.configuration, internal.json, model, internal.model.batch, internal.model.calls, internal.model.quirks
                    internal.model.recorded        | internal.text, internal.configuration, internal.json, model, internal.model.calls, internal.model.budget, internal.forks
                    model.recorded                 | model, internal.model.recorded
                    model.langchain4j              | model, internal.model.adapted, internal.model.quirks, internal.model.recorded
                    model.springai                 | model, internal.model.adapted, internal.model.quirks, internal.model.recorded
                    internal.elicitation           | distribution, internal.configuration, survey, model, internal.elicitation.reading, internal.elicitation.expression
                    internal.elicitation.expression | distribution, survey, model, internal.elicitation.reading, internal.verdict, internal.verdict.answers, internal.verdict.bounds, internal.verdict.means, internal.verdict.properties
                    internal.elicitation.reading   | distribution, survey, model, internal.names
                    internal.verdict               | distribution
                    internal.verdict.answers       | distribution, internal.verdict, internal.verdict.bounds, internal.verdict.dependence
                    internal.verdict.bounds        | distribution, internal.verdict
                    internal.verdict.dependence    |
                    internal.verdict.means         | distribution, internal.verdict, internal.verdict.bounds, internal.verdict.scores
                    internal.verdict.plan          | distribution, internal.verdict, internal.verdict.bounds, internal.verdict.means
                    internal.verdict.properties    | distribution, internal.verdict, internal.verdict.bounds, internal.verdict.means, internal.verdict.squared
                    internal.verdict.scores        | internal.verdict.bounds
                    internal.verdict.shift         | internal.verdict.bounds
                    internal.verdict.squared       | distribution
                    internal.audit                 | distribution, survey, model, internal.configuration, internal.elicitation, internal.elicitation.expression, internal.model.budget, internal.model.recorded, internal.result, internal.result.audit, internal.run.cell, internal.verdict.shift
                    internal.result.audit          | internal.json, internal.result, internal.verdict.shift
                    internal.result                | internal.json, distribution, internal.result.asking
                    internal.result.asking         | internal.json
                    internal.result.words          | internal.text, distribution, internal.result, internal.result.asking
                    internal.result.file           | internal.text, internal.json, internal.forks, internal.result, internal.result.audit
                    internal.run.respondent        | distribution, survey, model, internal.elicitation, internal.elicitation.expression, internal.run.cell, internal.verdict
                    internal.run.cell              | distribution, survey, internal.model.budget, internal.elicitation, internal.verdict, internal.verdict.bounds, internal.verdict.properties, internal.elicitation.expression
                    internal.run.progress          | internal.elicitation, model, internal.model.budget, internal.verdict, internal.verdict.answers, internal.verdict.means, internal.verdict.plan, internal.result, internal.run.cell, internal.elicitation.expression
                    internal.run.temperature       | distribution, survey, internal.elicitation, internal.verdict, internal.result, internal.run.cell, internal.elicitation.expression
                    internal.run                   | internal.text, distribution, survey, model, internal.elicitation, internal.verdict, internal.verdict.answers, internal.verdict.bounds, internal.verdict.dependence, internal.verdict.means, internal.verdict.plan, internal.verdict.properties, internal.result, internal.result.asking, internal.result.words, internal.run.cell, internal.run.progress, internal.run.respondent, internal.run.temperature, internal.model.calls, internal.elicitation.expression
                    internal.run.race              | internal.elicitation.expression, internal.model.calls, internal.result, internal.run, internal.run.cell, internal.run.progress, internal.run.respondent, internal.verdict, internal.verdict.properties, internal.verdict.squared
                    internal.testcase              | internal.text, distribution, survey, model, internal.model.recorded, internal.model.recorded, internal.elicitation, internal.elicitation.reading, internal.model.budget, internal.verdict, internal.verdict.properties, internal.result, internal.result.asking, internal.result.words, internal.run, internal.run.cell, internal.run.progress, internal.run.respondent, internal.elicitation.expression
                    internal.run.display           | internal.text, internal.forks, internal.run.progress
                    """)
    void imports_run_one_way(String layer, String allowed) {
        String own = "org.alignunit." + layer.strip();
        String[] packages = Stream.concat(
                        Stream.of(own, "org.alignunit"),
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
                    com.fasterxml.jackson..   | internal.json, model.langchain4j, internal.elicitation, internal.elicitation.reading, internal.result.file
                    okhttp3..                 | model.http
                    org.apache.commons.math3..| distribution, internal.verdict.answers, internal.verdict.bounds
                    dev.langchain4j..         | model.langchain4j
                    org.springframework..     | model.springai
                    org.junit..               | junit, internal.launcher
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

    /** {@link Logs} has what is written pass the masking of secrets and the removal of control characters. */
    @Test
    void logs_and_standard_output_are_written_in_one_place() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Logs.class)
                .should(ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethodWhere(target(owner(assignableTo(System.Logger.class))))
                .orShould()
                .callMethodWhere(target(name("getLogger")))
                .orShould()
                .callMethodWhere(target(name("printStackTrace")))
                .check(CLASSES);
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
