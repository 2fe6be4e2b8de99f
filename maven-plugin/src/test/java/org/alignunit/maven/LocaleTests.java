package org.alignunit.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept, sent or shown is the same on every machine. */
class LocaleTests {
    /**
     * Whatever is kept, sent or shown reads the same in every locale: some write other digits, or other capital letters. A
     * method that has a form with a locale must be called in that form.
     */
    @Test
    void no_text_of_either_module_depends_on_the_locale_of_the_machine() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the locale of the machine decides: name Locale.ROOT", LocaleTests::takesAnyLocale))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("HelpMojo"))
                        .importPackages("org.alignunit"));
    }

    private static final Set<String> BY_DEFAULT_LOCALE = Set.of(
            "java.lang.String.formatted",
            "java.util.Locale.getDefault",
            "java.text.DecimalFormat.<init>",
            "java.text.SimpleDateFormat.<init>",
            "java.text.MessageFormat.format");

    private static boolean takesAnyLocale(JavaAccess<?> access) {
        if (!(access instanceof JavaCodeUnitAccess<?> call)) {
            return false;
        }
        String owner = call.getTargetOwner().getName();
        List<String> given = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList();
        if (!owner.startsWith("java.") || given.contains(Locale.class.getName())) {
            return false;
        }
        if (BY_DEFAULT_LOCALE.contains(owner + '.' + call.getName())) {
            return true;
        }
        Class<?> type = call.getTargetOwner().reflect();
        return Stream.<Executable>concat(Stream.of(type.getMethods()), Stream.of(type.getConstructors()))
                .filter(other -> other.getName().equals(call.getName())
                        || call.getName().equals("<init>") && other.getName().equals(owner))
                .anyMatch(other -> {
                    List<String> wanted = new ArrayList<>(Stream.of(other.getParameterTypes())
                            .map(Class::getName)
                            .toList());
                    return wanted.remove(Locale.class.getName()) && wanted.equals(given);
                });
    }
}
