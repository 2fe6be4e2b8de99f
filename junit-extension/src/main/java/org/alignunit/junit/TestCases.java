package org.alignunit.junit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.alignunit.internal.elicitation.expression.ExpressionStrategy;
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
    /** How many times its own number of ways a question may be asked at most, for a round that suits all questions. */
    private static final int UNEVEN = 4;

    private final AlignmentTest test;
    private final Attributes attributes;
    private final Settings settings;
    private final Survey survey;
    /** What tells the survey's test cases from another's; empty where there is no other. */
    private final String prefix;

    private final List<Question> questions;
    private final List<Subject> subjects;

    private TestCases(Attributes attributes, Survey survey, boolean alone, Settings settings) {
        this.test = attributes.test();
        this.attributes = attributes;
        this.settings = settings;
        this.survey = survey;
        prefix = alone ? "" : survey.id() + ", ";
        questions = attributes.matching("questions", survey::questionsMatching, test.questions());
        List<Group> groups = attributes.matching("groups", survey::groupsMatching, test.groups());
        subjects = new ArrayList<>();
        for (Group group : groups) {
            subjects.addAll(subjects(group, groups));
        }
    }

    static List<TestCase> of(Attributes attributes, List<Survey> surveys, Settings settings) {
        if (surveys.size() > 1 && surveys.stream().map(Survey::id).distinct().count() < surveys.size()) {
            throw attributes.misuse(
                    "survey",
                    "two files have one id, and results could not be told apart: "
                            + surveys.stream().map(Survey::id).toList());
        }
        List<TestCases> planners = new ArrayList<>();
        int cases = 0;
        for (Survey survey : surveys) {
            TestCases planner = new TestCases(attributes, survey, surveys.size() == 1, settings);
            cases += planner.subjects.size()
                    * attributes.personaConditions().size()
                    * attributes.test().expression().length;
            planners.add(planner);
        }
        List<TestCase> tests = new ArrayList<>();
        for (TestCases planner : planners) {
            tests.addAll(planner.tests(cases));
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
        List<PersonaCondition> ways = attributes.personaConditions();
        int sharing = shared ? cases : 1;
        List<TestCase> tests = new ArrayList<>();
        for (Subject subject : subjects) {
            for (PersonaCondition told : ways) {
                for (Expression expression : test.expression()) {
                    PromptVariants variants = PromptVariants.of(settings.permutations(), settings.seed(), told);
                    Elicitation elicitation = new Elicitation(survey, told, expression, variants, examples);
                    Rule rule = rule(expression, subject, variants, sharing);
                    Cell cell = new Cell(
                            survey,
                            subject.group(),
                            subject.questions(),
                            subject.leftOut(),
                            new Cell.Method(expression, variants, test.temperatureScaling()),
                            new Cell.Assertion(rule, test.decision() == Decision.POINT),
                            settings.budget().prices(),
                            settings.seed());
                    requireExamples(elicitation, told.steering(), cell);
                    tests.add(new TestCase(
                            TestCase.name(prefix + subject.name(), cell, told),
                            cell,
                            told,
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

    private record Subject(String name, Group group, List<Question> questions, int leftOut) {}

    private List<Subject> subjects(Group group, List<Group> groups) {
        List<Question> answered = new ArrayList<>(questions);
        answered.removeIf(question -> survey.reference(question, group).isEmpty());
        if (answered.isEmpty()) {
            throw attributes.misuse("groups", group.key() + " answered none of the questions chosen");
        }
        for (Question question : answered) {
            check(question, group);
        }
        String name = alone(group, groups) ? group.value() : group.key();
        if (test.temperatureScaling() && !Cell.scalable(answered)) {
            throw attributes.misuse(
                    "temperatureScaling",
                    "a temperature is fitted on the other questions of a test case, which takes at least "
                            + Cell.FEWEST_TO_SCALE + " that do not ask the same; " + group.key() + " has "
                            + answered.size() + " questions");
        }
        return test.scope() == Scope.GROUP
                ? List.of(new Subject(name, group, answered, questions.size() - answered.size()))
                : answered.stream()
                        .map(question -> new Subject(question.id() + ", " + name, group, List.of(question), 0))
                        .toList();
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
                    "Wasserstein-1 needs ordinal questions, \"" + question.id() + "\" is nominal: leave it out with"
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

    private Rule rule(Expression expression, Subject subject, PromptVariants variants, int tests) {
        return new Rule(
                test.distance(),
                attributes.within(),
                attributes.alpha() / tests,
                test.reference() == ReferenceKind.SAMPLED,
                test.maxUnanswered(),
                maxReplies(expression, subject, variants));
    }

    /** Most replies a question: whole blocks, in which each order and wording stands equally often. */
    private int maxReplies(Expression expression, Subject subject, PromptVariants variants) {
        int questions = subject.questions().size();
        int most = 0;
        int all = 0;
        for (Question question : subject.questions()) {
            int ways = variants.count(question, subject.group());
            most = Math.max(most, ways);
            all += ways;
        }
        if (!ExpressionStrategy.of(expression).repeats()) {
            if (test.maxCalls() > 0 && test.maxCalls() < all) {
                throw attributes.misuse(
                        "maxCalls",
                        "this test takes " + all + " calls, one to each order and wording of its " + questions
                                + " questions");
            }
            return most;
        }
        int block = block(subject, variants, most);
        if (test.maxCalls() > 0) {
            if (test.maxCalls() / questions < block) {
                throw attributes.misuse(
                        "maxCalls",
                        "a test of " + questions + " questions needs at least "
                                + (block == 1
                                        ? "as many calls"
                                        : block + " calls each, one to each order and wording"));
            }
            return test.maxCalls() / questions / block * block;
        }
        int usual = ExpressionStrategy.of(expression)
                .usualReplies(questions, attributes.within().isPresent());
        return (usual + block - 1) / block * block;
    }

    /** Numbers of ways that have no small multiple in common would ask each question far more often than it has ways. */
    private int block(Subject subject, PromptVariants variants, int most) {
        try {
            int block = variants.block(subject.questions(), subject.group());
            if (block <= UNEVEN * most) {
                return block;
            }
        } catch (ArithmeticException larger) {
            // than any number of calls
        }
        throw attributes.misuse(
                "questions",
                "these have 1 to " + most + " orders and wordings, in numbers that no round of at most " + UNEVEN * most
                        + " replies each goes through equally often: test questions with other numbers of paraphrases or"
                        + " options apart, or give them the same number");
    }
}
