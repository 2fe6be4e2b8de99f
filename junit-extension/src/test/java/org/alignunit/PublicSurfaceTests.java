package org.alignunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What users write against: public types outside packages named internal. */
class PublicSurfaceTests {
    private static final Path LAST_RELEASE = Path.of("src/test/resources/org/alignunit/public-api.txt");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.alignunit");

    @Test
    void public_types_are_marked_with_their_status() {
        List<JavaClass> api = CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && isApi(type))
                .toList();

        assertThat(api).hasSizeBetween(30, 59).allMatch(type -> type.isAnnotatedWith(API.class));
    }

    @Test
    void internal_and_package_private_types_have_no_status() {
        assertThat(CLASSES.stream().filter(type -> !isApi(type) && type.isTopLevelClass()))
                .hasSizeGreaterThan(150)
                .noneMatch(type -> type.isAnnotatedWith(API.class));
    }

    /** A user could not name an internal type that a signature shows. */
    @Test
    void signatures_show_no_internal_types() {
        List<String> shown = CLASSES.stream()
                .filter(type -> isApi(outermost(type)) && isVisible(type.getModifiers()))
                .flatMap(type -> Stream.concat(
                        supertypes(type)
                                .filter(this::isInternal)
                                .map(used -> type.getName() + " is a " + used.getName()),
                        type.getMembers().stream()
                                .filter(member -> isVisible(member.getModifiers()))
                                .flatMap(member -> signature(member)
                                        .filter(this::isInternal)
                                        .map(used -> member.getFullName() + " shows " + used.getName()))))
                .toList();

        assertThat(shown).isEmpty();
    }

    /** What users compiled against. {@code -Dapi.write} writes it down anew, at a release. */
    @Test
    void nothing_goes_that_the_last_release_had() throws IOException {
        List<String> now = CLASSES.stream()
                .filter(type -> isApi(outermost(type)) && isVisible(type.getModifiers()))
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getName()),
                        type.getMembers().stream()
                                .filter(member -> isVisible(member.getModifiers()))
                                .map(PublicSurfaceTests::described)))
                .sorted()
                .distinct()
                .toList();
        if (Boolean.getBoolean("api.write")) {
            Files.write(LAST_RELEASE, now);
        }

        assertThat(now).containsAll(Files.readAllLines(LAST_RELEASE));
    }

    private static String described(JavaMember member) {
        return member.getFullName()
                + (member instanceof JavaCodeUnit code
                        ? ": " + code.getRawReturnType().getName()
                        : ": " + ((JavaField) member).getRawType().getName());
    }

    private static boolean isApi(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().contains(".internal");
    }

    private boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith("org.alignunit.internal");
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PublicSurfaceTests::outermost).orElse(type);
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
    }

    private static Stream<JavaClass> signature(JavaMember member) {
        if (member instanceof JavaCodeUnit code) {
            return Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream())
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream());
        }
        return ((JavaField) member).getType().getAllInvolvedRawTypes().stream();
    }
}
