package org.alignunit.junit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alignunit.Correction;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.ReferenceKind;
import org.alignunit.Scope;
import org.alignunit.Steering;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.internal.elicitation.Elicitation;
import org.alignunit.internal.elicitation.Examples;
import org.alignunit.internal.elicitation.PersonaCondition;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.DecisionRule;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.testcase.TestCase;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;

/** Lays out the test cases of one annotated method, and rejects invalid combinations. */
final class TestCases {
    private final AlignmentTest test;
    private final Attributes attributes;
    private final Settings settings;
    private final Survey survey;
    /** Tells test cases of several surveys apart; empty for one survey. */
    private final String prefix;

    private final List<Question> questions;
    private final List<Selection> selections;

    private TestCases(Attributes attributes, Survey survey, boolean alone, Settings settings) {
        this.test = attributes.test();
        this.attributes = attributes;
        this.settings = settings;
        this.survey = survey;
        prefix = (alone ? "" : survey.id() + ", ") + (test.wave().isEmpty() ? "" : test.wave() + ", ");
        questions = attributes.matching("questions", survey::questionsMatching, test.questions());
        List<Group> groups = attributes.matching("groups", survey::groupsMatching, test.groups());
        selections = new ArrayList<>();
        for (Group group : groups) {
            selections.addAll(selections(group, groups));
        }
    }

    static List<TestCase> of(Attributes attributes, List<Survey> surveys, Settings settings) {
        if (surveys.size() > 1 && surveys.stream().map(Survey::id).distinct().count() < surveys.size()) {
            throw attributes.misuse(
                    "survey",
                    "two files have the same id: "
                            + surveys.stream().map(Survey::id).toList());
        }
        List<TestCases> layouts = new ArrayList<>();
        int cases = 0;
        for (Survey survey : attributes.inWave(surveys)) {
            TestCases layout = new TestCases(attributes, survey, surveys.size() == 1, settings);
            cases += layout.selections.size()
                    * attributes.personaConditions().size()
                    * attributes.expressions().size();
            layouts.add(layout);
        }
        List<TestCase> tests = new ArrayList<>();
        for (TestCases layout : layouts) {
            tests.addAll(layout.tests(cases));
        }
        return tests;
    }

    private List<TestCase> tests(int cases) {
        Set<String> notExamples = new HashSet<>();
        if (!test.examplesUnderTest()) {
            for (Question question : questions) {
                notExamples.add(question.id());
            }
        }
        Examples examples = new Examples(survey, notExamples, test.examples());
        boolean shared = test.correction() != Correction.NONE
                && attributes.within().isPresent()
                && test.decision() == Decision.BOUNDS;
        int sharing = shared ? cases : 1;
        List<TestCase> tests = new ArrayList<>();
        for (Selection selection : selections) {
            for (PersonaCondition persona : attributes.personaConditions()) {
                for (Expression expression : attributes.expressions()) {
                    PromptVariants variants = PromptVariants.of(settings.permutations(), settings.seed(), persona);
                    Elicitation elicitation = new Elicitation(survey, persona, expression, variants, examples);
                    Rule rule = rule(expression, selection, variants, sharing);
                    Cell cell = new Cell(
                            survey,
                            selection.group(),
                            selection.questions(),
                            selection.leftOut(),
                            new Cell.Method(expression, variants, attributes.temperatureScaling()),
                            new Cell.Assertion(
                                    rule, test.decision() == Decision.POINT, test.scope() == Scope.RANDOM_QUESTIONS),
                            settings.budget().prices(),
                            settings.seed());
                    requireExamples(elicitation, persona.steering(), cell);
                    if (cell.randomQuestions() && cell.block() > 1) {
                        throw attributes.misuse(
                                "scope",
                                "RANDOM_QUESTIONS asks each question in one order and wording: use GROUP, or leave orders"
                                        + " and paraphrases out");
                    }
                    tests.add(new TestCase(
                            TestCase.name(prefix + selection.name(), cell, persona),
                            cell,
                            persona,
                            elicitation,
                            new DecisionRule(
                                    Constant.of(test.decision()),
                                    Constant.of(test.correction()),
                                    sharing,
                                    rule.alpha(),
                                    rule.maxReplies())));
                }
            }
        }
        return tests;
    }

    private void requireExamples(Elicitation elicitation, Steering steering, Cell cell) {
        if (steering == Steering.FEW_SHOT) {
            try {
                cell.questions().forEach(question -> elicitation.ask(question, cell.group(), 0));
            } catch (IllegalArgumentException e) {
                throw attributes.misuse("steering", e.getMessage());
            }
        }
    }

    private record Selection(String name, Group group, List<Question> questions, int leftOut) {}

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
        requireReachable(group, test.scope() != Scope.QUESTION ? List.of(answered) : split(answered));
        return test.scope() != Scope.QUESTION
                ? List.of(new Selection(name, group, answered, questions.size() - answered.size()))
                : answered.stream()
                        .map(question -> new Selection(question.id() + ", " + name, group, List.of(question), 0))
                        .toList();
    }

    private static List<List<Question>> split(List<Question> questions) {
        return questions.stream().map(List::of).toList();
    }

    /** A threshold that no model can break asserts nothing. */
    private void requireReachable(Group group, List<List<Question>> cases) {
        double within = attributes.within().orElse(-1);
        for (List<Question> each : cases) {
            double largest = 0;
            for (Question question : each) {
                largest += test.distance()
                                .largest(survey.reference(question, group)
                                        .orElseThrow()
                                        .distribution())
                        / each.size();
            }
            if (within >= largest) {
                throw attributes.misuse(
                        "within",
                        String.format(
                                Locale.ROOT,
                                "%s asserts nothing: the largest %s that any model can have is %.3f, for %s%s",
                                within,
                                test.distance().label() + (each.size() == 1 ? "" : ", as a mean,"),
                                largest,
                                group.key(),
                                test.scope() != Scope.QUESTION
                                        ? ""
                                        : " and \"" + each.get(0).id() + "\""));
            }
        }
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
        if (test.distance() == DistanceMeasure.WASSERSTEIN_1 && !question.ordinal()) {
            throw attributes.misuse(
                    "distance",
                    "Wasserstein-1 needs ordinal questions, and \"" + question.id() + "\" is nominal: leave it out with"
                            + " questions = ..., or give its options values");
        }
        if (test.reference() == ReferenceKind.SAMPLED
                && survey.reference(question, group).orElseThrow().sampleSize().isEmpty()) {
            throw attributes.misuse(
                    "reference",
                    "the sample size of " + group.key() + " for \"" + question.id() + "\" is unknown: give counts,"
                            + " respondents or effectiveSize in the survey, or use FIXED");
        }
    }

    private Rule rule(Expression expression, Selection selection, PromptVariants variants, int tests) {
        return new Rule(
                test.distance(),
                attributes.within(),
                attributes.alpha() / tests,
                test.reference() == ReferenceKind.SAMPLED,
                test.maxUnanswered(),
                attributes.panel()
                        ? 1
                        : MaxReplies.of(attributes, expression, selection.questions(), selection.group(), variants));
    }
}
