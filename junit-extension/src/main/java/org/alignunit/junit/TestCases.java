package org.alignunit.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alignunit.Correction;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.ReferenceKind;
import org.alignunit.Scope;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.VerdictTerms;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.race.Race;
import org.alignunit.internal.testcase.TestCase;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;
import org.jspecify.annotations.Nullable;

/** Lays out the test cases of one annotated method, and rejects invalid combinations. */
final class TestCases {
    private final AlignmentTest annotation;
    private final Attributes attributes;
    private final Settings settings;
    private final Survey survey;
    /** Tells test cases of several surveys apart; empty for one survey. */
    private final String prefix;

    private final List<Question> questions;
    private final List<Selection> selections;
    /** Each group with all the questions that it answered. */
    private final List<Selection> wholes = new ArrayList<>();

    private final Map<PropertyAnnotation, List<Selection>> properties;
    private final Halves halves;

    private TestCases(Attributes attributes, Survey survey, boolean alone, Settings settings) {
        annotation = attributes.annotation();
        this.attributes = attributes;
        this.settings = settings;
        this.survey = survey;
        prefix = (alone ? "" : survey.id() + ", ") + (annotation.wave().isEmpty() ? "" : annotation.wave() + ", ");
        questions = attributes.matching("questions", survey::questionsMatching, annotation.questions());
        List<Group> groups = attributes.matching("groups", survey::groupsMatching, annotation.groups());
        halves = new Halves(attributes, questions, settings.seed());
        selections = new ArrayList<>();
        for (Group group : groups) {
            selections.addAll(selections(group, groups));
        }
        properties = new HashMap<>();
        for (PropertyAnnotation property : attributes.properties()) {
            properties.put(property, PropertySelections.of(attributes, property, wholes));
        }
    }

    static List<TestCase> of(Attributes attributes, List<Survey> surveys, Settings settings) {
        if (surveys.size() > 1 && surveys.stream().map(Survey::id).distinct().count() < surveys.size()) {
            throw attributes.misuse(
                    "survey",
                    "two files have the same id: "
                            + surveys.stream().map(Survey::id).toList());
        }
        List<TestCases> all = new ArrayList<>();
        int cases = 0;
        for (Survey survey : attributes.inWave(surveys)) {
            TestCases ofSurvey = new TestCases(attributes, survey, surveys.size() == 1, settings);
            cases += ofSurvey.asserting();
            all.add(ofSurvey);
        }
        List<TestCase> tests = new ArrayList<>();
        for (TestCases ofSurvey : all) {
            tests.addAll(ofSurvey.tests(cases));
        }
        return tests;
    }

    /** How many test cases assert something, so that they share the error rate. */
    private int asserting() {
        int asserting = attributes.within().isPresent() ? selections.size() : 0;
        for (PropertyAnnotation property : attributes.properties()) {
            asserting += property.asserts() ? properties.get(property).size() : 0;
        }
        return attributes.races() ? asserting : asserting * attributes.configurations();
    }

    private List<TestCase> tests(int cases) {
        List<Asking> askings = Asking.of(attributes, survey, questions, settings);
        List<TestCase> tests = new ArrayList<>();
        for (Selection selection : selections) {
            for (Asking asking : askings) {
                tests.add(test(selection, asking, null, cases));
            }
        }
        for (PropertyAnnotation property : attributes.properties()) {
            for (Selection selection : properties.get(property)) {
                for (Asking asking : askings) {
                    tests.add(test(selection, asking, property, cases));
                }
            }
        }
        return tests;
    }

    private TestCase test(Selection whole, Asking asking, @Nullable PropertyAnnotation property, int cases) {
        boolean asserts = property == null ? attributes.within().isPresent() : property.asserts();
        boolean shared =
                asserts && annotation.correction() != Correction.NONE && annotation.decision() == Decision.BOUNDS;
        Selection selection = attributes.races() ? halves.of(whole, false) : whole;
        Rule rule = rule(asking, annotation.maxCalls() > 0 ? whole : selection, property, asserts, shared ? cases : 1);
        Cell cell = cell(selection, asking, property, rule);
        requireExamples(asking, cell);
        if (property != null) {
            PropertySelections.require(attributes, property, cell);
        }
        if (cell.randomQuestions() && cell.block() > 1) {
            throw attributes.misuse(
                    "scope",
                    "RANDOM_QUESTIONS asks each question in one order and wording: use GROUP, or leave orders"
                            + " and paraphrases out");
        }
        return new TestCase(
                TestCase.name(
                                prefix + selection.name() + (asking.model().isEmpty() ? "" : ", " + asking.model()),
                                cell,
                                asking.persona())
                        + (attributes.races() ? " if nearest" : ""),
                cell,
                attributes.races() ? heat(whole, asking) : null,
                asking.model(),
                asking.persona(),
                asking.elicitation(),
                new VerdictTerms(
                        Constant.of(annotation.decision()),
                        Constant.of(annotation.correction()),
                        shared ? cases : 1,
                        rule.alpha(),
                        rule.maxReplies()));
    }

    private Cell cell(Selection selection, Asking asking, @Nullable PropertyAnnotation property, Rule rule) {
        return new Cell(
                survey,
                selection.groups().get(0),
                selection.questions(),
                selection.leftOut(),
                new Cell.Method(asking.expression(), asking.variants(), attributes.temperatureScaling()),
                new Cell.Criterion(
                        rule,
                        annotation.decision(),
                        property == null && annotation.scope() == Scope.RANDOM_QUESTIONS,
                        Optional.ofNullable(property).map(selection::asserted)),
                settings.budget().prices(),
                settings.seed());
    }

    /** What races for the verdict: the other questions, without a threshold. */
    private Cell heat(Selection whole, Asking asking) {
        Selection selection = halves.of(whole, true);
        Rule rule = rule(asking, annotation.maxCalls() > 0 ? whole : selection, null, false, Race.looks());
        Cell heat = cell(selection, asking, null, rule.withoutThreshold());
        requireExamples(asking, heat);
        if (asking.expression() == Expression.SAMPLED && rule.maxReplies() < 2 * heat.block()) {
            throw attributes.misuse(
                    "maxCalls",
                    "a single answer to a question does not tell how near a configuration is: a race needs at least "
                            + 2L * heat.block() * whole.questions().size() + " calls");
        }
        return heat;
    }

    private void requireExamples(Asking asking, Cell cell) {
        if (asking.persona().steering() == Steering.FEW_SHOT) {
            try {
                cell.asked().forEach(asked -> asking.elicitation().ask(asked.question(), asked.group(), 0));
            } catch (IllegalArgumentException e) {
                throw attributes.misuse("steering", e.getMessage());
            }
        }
    }

    private List<Selection> selections(Group group, List<Group> groups) {
        List<Question> answered = new ArrayList<>(questions);
        answered.removeIf(question -> survey.reference(question, group).isEmpty());
        if (answered.isEmpty()) {
            throw attributes.misuse(
                    "groups",
                    group.key() + " answered none of the questions under test"
                            + (survey.wave().isEmpty() ? "" : " in wave " + survey.wave()));
        }
        for (Question question : answered) {
            check(question, group);
        }
        String name = alone(group, groups) ? group.value() : group.key();
        if (attributes.temperatureScaling() && !Cell.scalable(answered)) {
            throw attributes.misuse(
                    "temperatureScaling",
                    "a temperature is fitted on the other questions of a test case: it needs at least "
                            + Cell.FEWEST_TO_SCALE + " questions that do not ask the same, and " + group.key() + " has "
                            + answered.size());
        }
        Thresholds.requireReachable(
                attributes, survey, group, annotation.scope() != Scope.QUESTION ? List.of(answered) : split(answered));
        Selection whole = new Selection(name, List.of(group), answered, questions.size() - answered.size());
        wholes.add(whole);
        return annotation.scope() != Scope.QUESTION
                ? List.of(whole)
                : answered.stream()
                        .map(question ->
                                new Selection(question.id() + ", " + name, List.of(group), List.of(question), 0))
                        .toList();
    }

    private static List<List<Question>> split(List<Question> questions) {
        return questions.stream().map(List::of).toList();
    }

    private static boolean alone(Group group, List<Group> groups) {
        for (Group other : groups) {
            if (other != group && other.value().equals(group.value())) {
                return false;
            }
        }
        return true;
    }

    private void check(Question question, Group group) {
        if (annotation.distance() == DistanceMeasure.WASSERSTEIN_1 && !question.ordinal()) {
            throw attributes.misuse(
                    "distance",
                    "Wasserstein-1 needs ordinal questions, and \"" + question.id() + "\" is nominal: leave it out with"
                            + " questions = ..., or give its options values");
        }
        if (annotation.reference() == ReferenceKind.SAMPLED
                && survey.reference(question, group).orElseThrow().sampleSize().isEmpty()) {
            throw attributes.misuse(
                    "reference",
                    "the sample size of " + group.key() + " for \"" + question.id() + "\" is unknown: give counts,"
                            + " respondents or effectiveSize in the survey, or use FIXED");
        }
    }

    private Rule rule(
            Asking asking, Selection selection, @Nullable PropertyAnnotation property, boolean asserts, int sharing) {
        return new Rule(
                annotation.distance(),
                property == null ? attributes.within() : property.within(),
                attributes.alpha() / sharing,
                annotation.reference() == ReferenceKind.SAMPLED,
                annotation.maxUnanswered(),
                attributes.panel()
                        ? 1
                        : MaxReplies.of(
                                attributes,
                                asking.expression(),
                                selection.questions(),
                                selection.groups(),
                                asking.variants(),
                                asserts));
    }
}
