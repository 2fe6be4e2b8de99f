package org.alignunit.junit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Property;
import org.alignunit.Steering;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.Assertion;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.DistanceFigures;
import org.alignunit.internal.result.RecordedReplies;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.Setup;
import org.alignunit.internal.result.TestName;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.VerdictTerms;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.result.file.RunOutput;
import org.alignunit.internal.run.Measurement;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.testcase.TestCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts measurements into the result file of the test class. */
final class ResultWriter {
    private final String testClass;
    private final String testMethod;
    private final ExtensionContext context;
    private final RunOutput output;

    ResultWriter(ExtensionContext context) {
        testClass = ClassCases.className(context);
        testMethod = context.getRequiredTestMethod().getName();
        this.context = context;
        Parameters parameters = Settings.parameters(context);
        output = RunOutput.of(parameters.path(Parameters.OUTPUT), parameters.given(Parameters.RUN));
    }

    TestResult write(
            AlignmentTest annotation, TestCase test, int place, @Nullable Subject subject, Measurement measurement) {
        Cell cell = test.cell();
        boolean ours = subject != null && subject.bare();
        TestResult result = new TestResult(
                new TestName(testClass, testMethod, test.name()),
                test.id(
                        subject == null ? "" : subject.name(),
                        ours,
                        condition(
                                annotation,
                                subject == null ? cell : subject.cell(test),
                                ours && test.persona().steering() == Steering.FEW_SHOT)),
                new Setup(
                        cell.survey().domain(),
                        ours ? test.elicitation().promptVersion() : null,
                        ours ? test.prompts().sample() : null,
                        cell.seed()),
                test.assertion(
                        annotation.confidence(),
                        Constant.of(annotation.scope()),
                        test.terms().withAlpha(measurement.adjustment().alpha())),
                measurement.conclusion(),
                measurement.figures(),
                measurement.recorded(),
                measurement.cost(),
                measurement.questions(),
                measurement.ways());
        OutputFiles.RESULTS.add(output, testClass, result, id(place));
        return result;
    }

    static TestName name(ExtensionContext context, TestCase test) {
        return new TestName(
                ClassCases.className(context), context.getRequiredTestMethod().getName(), test.name());
    }

    private static Condition condition(AlignmentTest annotation, Cell asked, boolean fewShot) {
        return new Condition(
                asked.variants().orders(),
                asked.variants().mostWordings(asked.questions()),
                asked.variants().personas(asked.group()),
                asked.temperatureScaling(),
                fewShot ? annotation.examples() : null,
                fewShot && annotation.examplesUnderTest(),
                asked.variants().shuffled(asked.questions()) ? asked.seed() : null);
    }

    /** A test that could not even be planned still shows in the result file, so that the build gate sees it. */
    void writeError(AlignmentTest annotation, Throwable problem) {
        try {
            OutputFiles.RESULTS.add(output, testClass, error(annotation, message(problem)), id(0));
        } catch (RuntimeException | LinkageError unwritable) {
            problem.addSuppressed(unwritable);
        }
    }

    private TestResult error(AlignmentTest annotation, String message) {
        double confidence = Double.isFinite(annotation.confidence()) ? annotation.confidence() : 0.95;
        return new TestResult(
                new TestName(testClass, testMethod, testMethod),
                unknown(annotation),
                new Setup("", null, null, 0),
                new Assertion(
                        annotation.within() >= 0
                                        && annotation.within()
                                                < annotation.distance().maximum()
                                ? annotation.within()
                                : null,
                        confidence,
                        Constant.of(annotation.scope()),
                        new VerdictTerms(
                                Constant.of(annotation.decision()),
                                Constant.of(annotation.correction()),
                                1,
                                1 - confidence,
                                1)),
                Conclusion.error(message),
                DistanceFigures.NONE,
                RecordedReplies.NONE,
                new RunCost(0, 0, 0, 0, null, 0),
                List.of(),
                null);
    }

    /** What a test would measure whose cases are not known. */
    static CaseId unknown(AlignmentTest annotation) {
        return new CaseId(
                String.join(", ", annotation.survey()),
                annotation.wave().isEmpty() ? null : annotation.wave(),
                annotation.groups().length == 0 ? "*" : String.join(", ", annotation.groups()),
                Constant.of(Property.DISTANCE),
                new AskedModel(
                        "",
                        names(Steering.class, annotation.steering()),
                        Attributes.hasDefaultPersona(annotation)
                                ? null
                                : names(PersonaForm.class, annotation.persona()),
                        names(Expression.class, annotation.expression()),
                        null),
                annotation.distance());
    }

    private String id(int place) {
        return ClassCases.id(context, context.getRequiredTestMethod(), place);
    }

    private static <E extends Enum<E>> Constant<E> names(Class<E> type, E[] values) {
        return Constant.parse(type, Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static String message(Throwable problem) {
        @Nullable String message = problem.getMessage();
        return message == null ? problem.toString() : message;
    }
}
