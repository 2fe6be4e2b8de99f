package org.alignunit.maven;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The layers: goals over gate, page, tidy and microdata, of which the page alone knows another: it tells what the gate found.
 * All but microdata read the extension's files.
 */
class ArchitectureTests {
    private static final String ROOT = "org.alignunit.maven";
    private static final String MICRODATA = "org.alignunit.microdata";
    /** What of the extension's packages this module knows. */
    private static final String[] CONTRACT = {
        ROOT + "..",
        MICRODATA + "..",
        "org.alignunit",
        "org.alignunit.internal.result..",
        "org.alignunit.distribution",
        "org.alignunit.survey",
        "org.alignunit.internal.configuration",
        "org.alignunit.internal.forks",
        "org.alignunit.internal.json",
        "org.alignunit.internal.names",
        "org.alignunit.internal.text",
        "org.alignunit.internal.verdict.shift",
        "org.alignunit.internal.verdict.squared",
        "org.alignunit.internal.verdict",
        "org.alignunit.internal.model.recorded"
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("HelpMojo"))
            .importPackages(ROOT, MICRODATA);

    @Test
    void the_rules_below_see_the_module() {
        assertThat(CLASSES).hasSizeGreaterThan(70);
    }

    @Test
    void gate_page_and_tidy_serve_the_goals_and_only_the_page_knows_the_gate() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("goals")
                .definedBy(ROOT)
                .layer("gate")
                .definedBy(ROOT + ".gate")
                .layer("outcome")
                .definedBy(ROOT + ".outcome")
                .layer("page")
                .definedBy(ROOT + ".page..")
                .layer("tidy")
                .definedBy(ROOT + ".tidy")
                .whereLayer("goals")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("gate")
                .mayOnlyBeAccessedByLayers("goals", "outcome", "page")
                .whereLayer("outcome")
                .mayOnlyBeAccessedByLayers("goals", "page")
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("goals")
                .whereLayer("tidy")
                .mayOnlyBeAccessedByLayers("goals")
                .check(CLASSES);
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void microdata_knows_not_the_goals_and_of_the_extension_names_and_json_alone() {
        noClasses()
                .that()
                .resideInAPackage(MICRODATA + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.alignunit..")
                        .and(not(resideInAnyPackage(
                                MICRODATA + "..", "org.alignunit.internal.json", "org.alignunit.internal.names"))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(MICRODATA + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.junit..", "com.samskivert..")
                .check(CLASSES);
        slices().matching(MICRODATA + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void each_file_format_is_read_in_a_package_that_knows_no_other() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("files")
                .definedBy(MICRODATA)
                .layer("sav")
                .definedBy(MICRODATA + ".sav..")
                .layer("dta")
                .definedBy(MICRODATA + ".dta")
                .layer("csv")
                .definedBy(MICRODATA + ".csv")
                .whereLayer("files")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("sav")
                .mayOnlyBeAccessedByLayers("files")
                .whereLayer("dta")
                .mayOnlyBeAccessedByLayers("files")
                .whereLayer("csv")
                .mayOnlyBeAccessedByLayers("files")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(MICRODATA + ".csv")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar..")
                .check(CLASSES);
    }

    @Test
    void only_the_goals_know_maven() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".build")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(CLASSES);
    }

    @Test
    void only_the_renderer_knows_the_template_engine() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Pages")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.samskivert..")
                .check(CLASSES);
    }

    @Test
    void the_files_are_the_only_contract_with_the_extension() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".batch..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.alignunit..").and(not(resideInAnyPackage(CONTRACT))))
                .check(CLASSES);
        // batches ask models, as tests do
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".batch..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.alignunit..")
                        .and(not(resideInAnyPackage(CONTRACT)))
                        .and(not(resideInAnyPackage(
                                "org.alignunit.model",
                                "org.alignunit.model.http",
                                "org.alignunit.internal.model.batch",
                                "org.alignunit.internal.model.budget",
                                "org.alignunit.internal.model.quirks"))))
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".batch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT,
                        ROOT + ".tidy",
                        ROOT + ".results",
                        ROOT + ".page.people",
                        ROOT + ".approval",
                        ROOT + ".batch..",
                        ROOT + ".history",
                        MICRODATA + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.alignunit.model..",
                        "org.alignunit.internal.forks",
                        "org.alignunit.internal.json",
                        "org.alignunit.internal.model..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void public_types_are_records_enums_or_final() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void packages_stay_small_and_say_what_they_are_for() {
        Map<String, Long> types = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(types).hasSizeGreaterThan(20).allSatisfy((name, count) -> {
            assertThat(count).as(name).isLessThanOrEqualTo(14);
            assertThat(Path.of("src/main/java", name.split("\\.")).resolve("package-info.java"))
                    .exists();
        });
    }

    @Test
    void files_stay_short() throws IOException {
        List<Long> main = lines(Path.of("src/main/java"));

        assertThat(main)
                .hasSizeGreaterThan(20)
                .allSatisfy(lines -> assertThat(lines).isLessThanOrEqualTo(300));
        assertThat(main.get(main.size() / 2)).isLessThanOrEqualTo(90);
        assertThat(lines(Path.of("src/main/resources")))
                .allSatisfy(lines -> assertThat(lines).isLessThanOrEqualTo(300));
        assertThat(lines(Path.of("src/test/java")))
                .allSatisfy(lines -> assertThat(lines).isLessThanOrEqualTo(300));
    }

    private static List<Long> lines(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(ArchitectureTests::length)
                    .sorted()
                    .toList();
        }
    }

    private static long length(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
