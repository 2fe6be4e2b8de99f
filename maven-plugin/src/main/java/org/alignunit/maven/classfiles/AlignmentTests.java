package org.alignunit.maven.classfiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alignunit.maven.results.ExpectedTest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the alignment tests that compiled classes hold, whether a build runs them or not: those that JUnit would find, by
 * annotations of their own, inherited methods, composed annotations and nested classes; and those of classes that it could not
 * run, since nobody would know.
 */
public final class AlignmentTests {
    private static final String TEST = "Lorg/alignunit/junit/AlignmentTest;";
    private static final String NESTED = "Lorg/junit/jupiter/api/Nested;";

    private final ClassFiles classes;
    private final Map<List<String>, Boolean> meanings = new HashMap<>();
    private final Set<ExpectedTest> found = new LinkedHashSet<>();

    private AlignmentTests(ClassFiles classes) {
        this.classes = classes;
    }

    /**
     * Finds them.
     *
     * @param places where test classes are looked for: directories and jars, which need not exist
     * @param classPath where what they inherit and are annotated with is looked for
     * @return in the order of their classes
     * @throws IOException if a class file cannot be read
     */
    public static List<ExpectedTest> in(List<Path> places, List<Path> classPath) throws IOException {
        try (ClassFiles classes = new ClassFiles(
                Stream.concat(places.stream(), classPath.stream()).toList())) {
            AlignmentTests tests = new AlignmentTests(classes);
            Set<String> names = new LinkedHashSet<>();
            for (Path place : places) {
                names.addAll(ClassFiles.names(place));
            }
            for (String name : names) {
                ClassFile file = classes.find(name);
                if (file != null && !file.isAbstract() && !isLocal(file) && !tests.isNested(file)) {
                    tests.add(file, name.replace('/', '.'), Set.of());
                }
            }
            return List.copyOf(tests.found);
        }
    }

    private static boolean isLocal(ClassFile file) {
        return file.inner() != null && file.inner().outer() == null;
    }

    /** A nested class runs within its outer class, and within each heir of that. */
    private boolean isNested(ClassFile file) {
        return file.inner() != null && !file.inner().isStatic() && means(file.annotations(), NESTED);
    }

    private void add(ClassFile file, String testClass, Set<String> outer) {
        List<ClassFile> hierarchy = hierarchy(file);
        Map<String, ClassFile.Method> methods = new LinkedHashMap<>();
        for (ClassFile each : hierarchy) {
            for (ClassFile.Method method : each.methods()) {
                if (!method.isGenerated() || isBridge(method, each)) {
                    methods.putIfAbsent(method.signature(), method); // overridden ones do not run
                }
            }
        }
        for (ClassFile.Method method : methods.values()) {
            if (!method.isAbstract() && !method.isGenerated() && means(method.annotations(), TEST)) {
                found.add(new ExpectedTest(testClass, method.name()));
            }
        }
        Set<String> within = new HashSet<>(outer);
        within.add(file.name());
        for (ClassFile each : hierarchy) {
            for (ClassFile member : members(each)) {
                if (!member.isAbstract() && isNested(member) && !within.contains(member.name())) {
                    add(member, testClass + "$" + member.inner().simpleName(), within);
                }
            }
        }
    }

    /** By it a method overrides one of other parameter types. Another only makes a method of a hidden class visible. */
    private static boolean isBridge(ClassFile.Method generated, ClassFile within) {
        return within.methods().stream()
                .anyMatch(method -> !method.isGenerated() && method.name().equals(generated.name()));
    }

    private List<ClassFile> members(ClassFile outer) {
        List<ClassFile> members = new ArrayList<>();
        for (String name : outer.nested()) {
            ClassFile member = classes.find(name);
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    /** The class itself, its superclasses from below, then interfaces. */
    private List<ClassFile> hierarchy(ClassFile file) {
        Set<ClassFile> all = new LinkedHashSet<>();
        ClassFile each = file;
        while (each != null && all.add(each)) {
            each = each.superclass() == null ? null : classes.find(each.superclass());
        }
        for (ClassFile type : List.copyOf(all)) {
            addInterfaces(type, all);
        }
        return List.copyOf(all);
    }

    private void addInterfaces(ClassFile type, Set<ClassFile> all) {
        for (String name : type.interfaces()) {
            ClassFile above = classes.find(name);
            if (above != null && all.add(above)) {
                addInterfaces(above, all);
            }
        }
    }

    /** Whether one of the annotations is the wanted one, or is annotated with it, at any depth. */
    private boolean means(Set<String> annotations, String wanted) {
        return annotations.stream().anyMatch(annotation -> means(annotation, wanted));
    }

    private boolean means(String annotation, String wanted) {
        List<String> question = List.of(annotation, wanted);
        @Nullable Boolean known = meanings.get(question);
        if (known == null) {
            meanings.put(question, annotation.equals(wanted)); // for annotations that annotate each other
            ClassFile type =
                    annotation.equals(wanted) ? null : classes.find(annotation.substring(1, annotation.length() - 1));
            known = annotation.equals(wanted) || type != null && means(type.annotations(), wanted);
            meanings.put(question, known);
        }
        return known;
    }
}
