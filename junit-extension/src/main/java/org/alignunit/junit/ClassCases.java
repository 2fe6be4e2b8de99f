package org.alignunit.junit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.ExpectedCase;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.RunOutput;
import org.alignunit.internal.testcase.TestCase;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * The alignment tests of a class. The test cases of all of them are written down before the first is asked: what then does not
 * run is known to be missing. At the end of the class its files are put together.
 */
final class ClassCases implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private final String testClass;
    private final RunOutput output;
    private final Map<Method, Layout> layouts = new LinkedHashMap<>();

    /** What one annotated method asks, or why that cannot be told. */
    private record Layout(
            AlignmentTest annotation,
            @Nullable Attributes attributes,
            List<TestCase> tests,
            @Nullable RuntimeException problem) {}

    private ClassCases(ExtensionContext ofClass, Settings settings) {
        Class<?> type = ofClass.getRequiredTestClass();
        testClass = className(ofClass);
        output = settings.runOutput();
        for (Method method : methods(type)) {
            layouts.put(method, layOut(method, type, settings));
        }
        if (settings.recordings().mode() != RecordingMode.PLAN) {
            OutputFiles.RESULTS.expect(output, testClass, expected(ofClass));
        }
    }

    /** {@return the test cases of the class that a method or a test case belongs to} */
    static ClassCases of(ExtensionContext context, Settings settings) {
        ExtensionContext ofClass = ofClass(context);
        return ofClass.getStore(Namespace.create(ClassCases.class))
                .getOrComputeIfAbsent(
                        ofClass.getUniqueId(), key -> new ClassCases(ofClass, settings), ClassCases.class);
    }

    /** {@return the alignment tests of a class, those that it inherits included} */
    static List<Method> methods(Class<?> type) {
        return AnnotationSupport.findAnnotatedMethods(type, AlignmentTest.class, HierarchyTraversalMode.TOP_DOWN);
    }

    /** {@return the class of a context by its binary name; a nested class that it inherits is one of its own} */
    static String className(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        ExtensionContext outer = context;
        while (outer.getParent().isPresent() && outer.getTestClass().orElse(null) == type) {
            outer = outer.getParent().get();
        }
        return outer.getTestClass().isPresent() ? className(outer) + "$" + type.getSimpleName() : type.getName();
    }

    /** {@return name and types of parameters, which tell overloads apart} */
    static String signature(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    /** {@return what tells a test case from all others of a JUnit run; {@code place} is its index among those of the method} */
    static String id(ExtensionContext context, Method method, int place) {
        return ofClass(context).getUniqueId() + "/" + signature(method) + "#" + (place + 1);
    }

    private static Layout layOut(Method method, Class<?> type, Settings settings) {
        AlignmentTest annotation =
                AnnotationSupport.findAnnotation(method, AlignmentTest.class).orElseThrow();
        try {
            Attributes attributes = new Attributes(
                    annotation, method, Members.panel(type, settings.model()), Members.severalModels(type));
            List<Survey> surveys = new ArrayList<>();
            for (String file : annotation.survey()) {
                surveys.add(Surveys.read(file, type.getClassLoader()));
            }
            return new Layout(annotation, attributes, TestCases.of(attributes, surveys, settings), null);
        } catch (RuntimeException e) {
            return new Layout(annotation, null, List.of(), e);
        }
    }

    /** {@return what a method asks, in the order of its test cases} Throws what kept it from being laid out. */
    MethodRun run(Method method, Settings settings) {
        Layout layout = Objects.requireNonNull(layouts.get(method), method::toString);
        if (layout.problem() != null) {
            throw layout.problem();
        }
        return new MethodRun(Objects.requireNonNull(layout.attributes()), layout.tests(), settings);
    }

    private List<ExpectedCase> expected(ExtensionContext ofClass) {
        List<ExpectedCase> expected = new ArrayList<>();
        for (Map.Entry<Method, Layout> each : layouts.entrySet()) {
            Method method = each.getKey();
            Layout layout = each.getValue();
            if (layout.problem() != null) {
                CaseId id = ResultWriter.unknown(layout.annotation());
                expected.add(expected(method, method.getName(), id, id(ofClass, method, 0)));
            }
            for (int place = 0; place < layout.tests().size(); place++) {
                TestCase test = layout.tests().get(place);
                expected.add(expected(method, test.name(), test.id("", true, null), id(ofClass, method, place)));
            }
        }
        return expected;
    }

    private ExpectedCase expected(Method method, String name, CaseId id, String junitId) {
        return new ExpectedCase(new TestName(testClass, method.getName(), name), id, junitId);
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext outer = context;
        while (outer.getTestMethod().isPresent()) {
            outer = outer.getParent().orElseThrow();
        }
        return outer;
    }

    @Override
    public void close() {
        OutputFiles.RESULTS.finish(output, testClass);
        OutputFiles.PLANS.finish(output, testClass);
        OutputFiles.WANTED.finish(output, testClass);
        OutputFiles.USES.finish(output, testClass);
        OutputFiles.AUDITS.finish(output, testClass);
    }
}
