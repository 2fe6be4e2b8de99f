package org.alignunit.maven.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alignunit.Outcome;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.QuestionFigures;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.ReplyCounts;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.ResultBuilder;
import org.jspecify.annotations.Nullable;

/** Test cases of which the benchmark takes notice of little more than who was asked what, and the distances. */
record Cases(
        String model,
        String expression,
        String survey,
        String domain,
        String group,
        Outcome verdict,
        DistanceMeasure measure,
        String form,
        @Nullable Condition condition,
        Map<String, Integer> problems) {
    static Cases of(String model, String expression) {
        return new Cases(
                model,
                expression,
                "s",
                "politics",
                "P=a",
                Outcome.REPORTED,
                DistanceMeasure.TOTAL_VARIATION,
                "SENTENCE",
                null,
                Map.of());
    }

    Cases about(String newSurvey, String newDomain) {
        return new Cases(model, expression, newSurvey, newDomain, group, verdict, measure, form, condition, problems);
    }

    Cases group(String newGroup) {
        return new Cases(model, expression, survey, domain, newGroup, verdict, measure, form, condition, problems);
    }

    Cases verdict(Outcome newVerdict) {
        return new Cases(model, expression, survey, domain, group, newVerdict, measure, form, condition, problems);
    }

    Cases measure(DistanceMeasure newMeasure) {
        return new Cases(model, expression, survey, domain, group, verdict, newMeasure, form, condition, problems);
    }

    Cases form(String newForm) {
        return new Cases(model, expression, survey, domain, group, verdict, measure, newForm, condition, problems);
    }

    Cases condition(Condition newCondition) {
        return new Cases(model, expression, survey, domain, group, verdict, measure, form, newCondition, problems);
    }

    Cases problem(String kind) {
        return new Cases(model, expression, survey, domain, group, verdict, measure, form, condition, Map.of(kind, 3));
    }

    /** Questions q0, q1, ... at these distances; null for one that was not read. */
    TestResult at(@Nullable Double... distances) {
        List<QuestionResult> questions = new ArrayList<>();
        for (Double distance : distances) {
            questions.add(question("q" + questions.size(), distance, 30));
        }
        return with(questions);
    }

    /** So many questions at the same distance. */
    TestResult at(double distance, int questions) {
        return with(IntStream.range(0, questions)
                .mapToObj(i -> question("q" + i, distance, 30))
                .toList());
    }

    /** Questions q0, q1, ... at the same distance, each asked in so many ways. */
    TestResult asked(double distance, int... ways) {
        return with(IntStream.range(0, ways.length)
                .mapToObj(i -> asked("q" + i, distance, ways[i]))
                .toList());
    }

    static QuestionResult question(String id, @Nullable Double distance, int answers) {
        return question(id, distance, answers, Map.of("x", 0.5, "y", 0.5));
    }

    static QuestionResult question(String id, @Nullable Double distance, int answers, Map<String, Double> reference) {
        return question(id, distance, answers, reference, null);
    }

    /** One that was asked in so many ways. */
    static QuestionResult asked(String id, double distance, int ways) {
        return question(id, distance, 30, Map.of("x", 0.5, "y", 0.5), ways);
    }

    private static QuestionResult question(
            String id, @Nullable Double distance, int answers, Map<String, Double> reference, @Nullable Integer ways) {
        return new QuestionResult(
                id,
                id,
                reference,
                30.0,
                Map.of(),
                new QuestionFigures(distance, ResultBuilder.squared(distance), null, null, Map.of("uniform", 0.4)),
                new ReplyCounts(answers, 0, 0),
                null,
                null,
                ways);
    }

    TestResult with(List<QuestionResult> questions) {
        return new ResultBuilder()
                .with(r -> r.testClass = "org.example.GridIT")
                .with(r -> r.method = "grid")
                .with(r -> r.displayName = survey + ", " + group + ", " + expression)
                .with(r -> r.survey = survey)
                .with(r -> r.domain = domain)
                .with(r -> r.group = group)
                .with(r -> r.model = model)
                .with(r -> r.persona = form)
                .with(r -> r.expression = expression)
                .with(r -> r.promptVersion = model.startsWith("pipeline") ? null : Integer.valueOf(1))
                .with(r -> r.measure = measure)
                .with(r -> r.rule = null)
                .with(r -> r.baselines = Map.of())
                .with(r -> r.noiseFloor = null)
                .with(r -> r.problems = problems)
                .with(r -> r.questions = questions)
                .with(r -> r.condition = condition)
                .verdict(verdict, null)
                .with(r -> r.within = null)
                .build();
    }
}
