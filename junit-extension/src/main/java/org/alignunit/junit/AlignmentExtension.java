package org.alignunit.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.launcher.ParameterCheck;
import org.alignunit.internal.testcase.TestCase;
import org.alignunit.internal.text.LeastVersions;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Runs an annotated method once for each of its test cases. */
final class AlignmentExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true; // also without @AlignmentTest: what stands beside it would else assert nothing, and nobody would
        // know
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        AlignmentTest annotation =
                AnnotationSupport.findAnnotation(method, AlignmentTest.class).orElseThrow(() -> alone(method));
        ResultWriter results = new ResultWriter(context);
        try {
            ParameterCheck.require();
            Settings settings = Settings.of(context);
            MethodRun run = ClassCases.of(context, settings).run(method, settings);
            List<TestCase> tests = run.tests();
            if (settings.recordings().mode() == RecordingMode.PLAN) {
                AlignmentParameter none = new AlignmentParameter(measured -> {
                    throw new TestAbortedException("alignunit.recordings = plan measures nothing");
                });
                return tests.stream()
                        .map(test ->
                                new Invocation(test.name(), List.of(new PlanExtension(test, run, settings), none)));
            }
            return IntStream.range(0, tests.size())
                    .mapToObj(place -> new Invocation(
                            tests.get(place).name(),
                            List.of(
                                    new CaseExtension(place, run),
                                    new AlignmentParameter(running ->
                                            run.measured(place, running).result()))));
        } catch (RuntimeException | Error e) {
            // the build gate must see that this test measured nothing
            Throwable told = LeastVersions.complaint(e)
                    .<Throwable>map(complaint -> new ExtensionConfigurationException(complaint, e))
                    .orElse(e);
            results.writeError(annotation, told);
            throw SafeFailure.thrown(told);
        }
    }

    private static ExtensionConfigurationException alone(Method method) {
        return new ExtensionConfigurationException(method + " asserts something of a model and asks it nothing."
                + " Put @AlignmentTest beside its annotations, with the survey and the model to ask.");
    }

    private record Invocation(String name, List<Extension> extensions) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int invocationIndex) {
            return name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return extensions;
        }
    }
}
