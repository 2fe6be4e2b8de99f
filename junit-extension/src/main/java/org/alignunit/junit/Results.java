package org.alignunit.junit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alignunit.Outcome;
import org.alignunit.Steering;
import org.alignunit.internal.configuration.Parameters;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.DecisionRule;
import org.alignunit.internal.result.RunCost;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.file.ResultWriter;
import org.alignunit.internal.run.Measurement;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Judgement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts measurements into the result file of the test class. */
final class Results {
    private final String testClass;
    private final String testMethod;
    private final String id;
    private final Path output;

    Results(ExtensionContext context) {
        testClass = context.getRequiredTestClass().getName();
        testMethod = context.getRequiredTestMethod().getName();
        id = context.getUniqueId();
        output = new Parameters(context::getConfigurationParameter).get(Parameters.OUTPUT);
    }

    TestResult write(AlignmentTest attributes, PlannedTest test, @Nullable Subject subject, Measurement measurement) {
        Cell cell = test.cell();
        Judgement judgement = measurement.judgement().orElse(null);
        boolean within = cell.rule().within().isPresent();
        boolean ours = subject != null && subject.bare();
        TestResult result = new TestResult(
                testClass,
                testMethod,
                test.name(),
                cell.survey().id(),
                cell.survey().domain(),
                cell.group().key(),
                subject == null ? "" : subject.name(),
                test.told().steering().name(),
                ours ? test.told().formName() : null,
                cell.expression().name(),
                ours ? test.elicitation().promptVersion() : null,
                ours ? test.sample() : null,
                cell.rule().distance(),
                within ? cell.rule().within().getAsDouble() : null,
                attributes.confidence(),
                attributes.scope().name(),
                test.rule().withAlpha(measurement.alpha()),
                measurement.outcome(),
                judgement == null || nothingRead(measurement) ? null : judgement.estimate(),
                judgement == null ? null : judgement.lower(),
                judgement == null ? null : judgement.upper(),
                judgement == null ? List.of() : judgement.errorCovers(),
                measurement.noiseFloor().isPresent() ? measurement.noiseFloor().getAsDouble() : null,
                measurement.baselines(),
                cell.seed(),
                measurement.problems(),
                measurement.message(),
                measurement.recordedFrom(),
                measurement.recordedTo(),
                measurement.provenance(),
                measurement.cost(),
                measurement.questions(),
                measurement.ways(),
                condition(
                        attributes,
                        subject == null ? cell : subject.cell(test),
                        ours && test.told().steering() == Steering.FEW_SHOT));
        ResultWriter.of(output, testClass).add(result, id);
        return result;
    }

    private static Condition condition(AlignmentTest attributes, Cell asked, boolean fewShot) {
        return new Condition(
                asked.variants().orders(),
                asked.variants().mostWordings(asked.questions()),
                asked.variants().personaCount(asked.group()),
                asked.temperatureScaling(),
                fewShot ? attributes.examples() : null,
                fewShot && attributes.examplesUnderTest(),
                asked.variants().shuffled(asked.questions()) ? asked.seed() : null);
    }

    private static boolean nothingRead(Measurement measurement) {
        return measurement.questions().stream()
                .allMatch(question -> question.model().isEmpty());
    }

    /** A test that could not even be planned still shows in the result file, so that the build gate sees it. */
    void writeError(AlignmentTest test, Throwable problem) {
        try {
            ResultWriter.of(output, testClass).add(error(test, message(problem)), id);
        } catch (RuntimeException unwritable) {
            problem.addSuppressed(unwritable);
        }
    }

    private TestResult error(AlignmentTest test, String message) {
        double confidence = Double.isFinite(test.confidence()) ? test.confidence() : 0.95;
        return new TestResult(
                testClass,
                testMethod,
                testMethod,
                String.join(", ", test.survey()),
                "",
                test.groups().length == 0 ? "*" : String.join(", ", test.groups()),
                "",
                names(test.steering()),
                Attributes.plain(test) ? null : names(test.persona()),
                names(test.expression()),
                null,
                null,
                test.distance(),
                test.within() >= 0 && test.within() < test.distance().maximum() ? test.within() : null,
                confidence,
                test.scope().name(),
                new DecisionRule(test.decision().name(), test.correction().name(), 1, 1 - confidence, 1),
                Outcome.ERROR,
                null,
                null,
                null,
                List.of(),
                null,
                Map.of(),
                0,
                Map.of(),
                message,
                null,
                null,
                "",
                new RunCost(0, 0, 0, 0, null, 0),
                List.of(),
                null,
                null);
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String message(Throwable problem) {
        @Nullable String message = problem.getMessage();
        return message == null ? problem.toString() : message;
    }
}
