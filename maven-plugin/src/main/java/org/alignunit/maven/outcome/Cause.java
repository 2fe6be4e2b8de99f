package org.alignunit.maven.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Advice;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.gate.GateResult;
import org.alignunit.maven.gate.GateRule;
import org.alignunit.maven.gate.Violation;
import org.jspecify.annotations.Nullable;

/** Why a build fails, the gravest first: a rule, and for INCONCLUSIVE also why there is no verdict. */
public enum Cause {
    /** A model answers unlike a group. */
    MISALIGNED(GateRule.MISALIGNED, n -> "", ""),
    /** A model is worse than approved. */
    WORSE(
            GateRule.WORSE,
            n -> "",
            "see which questions moved (mvn alignunit:compare), and change the model or the prompt, or approve the results"
                    + " (mvn alignunit:approve)"),
    /** No alignment test left a result. */
    MISSING(
            GateRule.MISSING,
            n -> "no alignment test ran",
            "run the alignment tests before this goal, or name their output directory with alignunit.output"),
    /** Alignment tests without a result of this build. */
    NOT_RUN(GateRule.NOT_RUN, n -> "", "run them, or name those that may be missing (alignunit.mayBeMissing)"),
    /** Approved test cases without a result. */
    LOST(
            GateRule.LOST,
            n -> Figures.counted(n, "approved case") + " did not run",
            "bring the tests back, or approve that they are gone (mvn alignunit:approve)"),
    /** Results cannot be read. */
    UNREADABLE(
            GateRule.UNREADABLE,
            n -> files(n) + " cannot be read",
            "delete what cannot be read, and run the alignment tests again (mvn clean verify)"),
    /** Results of one case in two places. */
    TWICE(
            GateRule.TWICE,
            n -> cases(n) + (n == 1 ? " has" : " have") + " results in two directories",
            "let each machine run other tests, and name each directory once"),
    /** Results hold no test. */
    EMPTY(
            GateRule.EMPTY,
            n -> files(n) + (n == 1 ? " holds no test" : " hold no test"),
            "delete it, and run the alignment tests again (mvn clean verify)"),
    /** Results of another build. */
    STALE(
            GateRule.STALE,
            n -> classes(n) + " left results of another build",
            "run the alignment tests in this build (mvn clean verify), or name their run (alignunit.run)"),
    /** Survey files that are not what their mappings make. */
    NOT_IMPORTED(
            GateRule.NOT_IMPORTED,
            n -> (n == 1 ? "1 survey file does" : Figures.count(n) + " survey files do") + " not belong to the mapping",
            "import anew (mvn alignunit:import), or bring back the mapping"),
    /** Replies that were recorded too long ago. */
    OLD(
            GateRule.OLD,
            n -> cases(n) + (n == 1 ? " rests" : " rest") + " on replies that are too old",
            "take them out of the recordings and run the tests with -Dalignunit.recordings=record, or allow a greater age"
                    + " (alignunit.maxRecordingAge)"),
    /** Models that no longer answer as recorded. */
    CHANGED_MODEL(
            GateRule.CHANGED_MODEL,
            n -> n == 1
                    ? "a model no longer answers as recorded"
                    : Figures.count(n) + " models no longer answer as recorded",
            "record its replies anew (delete its file in the recordings, run with -Dalignunit.recordings=record), or go back to the model"
                    + " as it was"),
    /** Models that an audit could not ask. */
    NOT_AUDITED(
            GateRule.NOT_AUDITED,
            n -> Figures.counted(n, "model") + " could not be audited",
            "run the audit again when the model answers"),
    /** What was asked is not what was approved. */
    CHANGED(
            GateRule.CHANGED,
            n -> Figures.counted(n, "approved case") + (n == 1 ? " asks" : " ask") + " something else now",
            "look at the results, and approve them (mvn alignunit:approve)"),
    /** A limit lies between the bounds. */
    UNDECIDED(
            GateRule.INCONCLUSIVE,
            n -> Figures.counted(n, "limit") + (n == 1 ? " lies" : " lie") + " between the bounds",
            ""),
    /** Too few replies could be read. */
    UNREAD(GateRule.INCONCLUSIVE, n -> "too few replies to " + cases(n) + " could be read", ""),
    /** Verdicts that do not stand among all of them. */
    CORRECTED(
            GateRule.INCONCLUSIVE,
            n -> Figures.counted(n, "verdict") + (n == 1 ? " does" : " do")
                    + " not stand among those of all test cases",
            ""),
    /** The answers depend on those before them. */
    DEPENDENT(GateRule.INCONCLUSIVE, n -> "answers depend on those before them in " + cases(n), ""),
    /** More replies than are allowed would be needed, whatever the model answers. */
    UNDECIDABLE(
            GateRule.INCONCLUSIVE,
            n -> "the replies allowed cannot decide " + cases(n),
            "allow more replies (maxCalls), or set within further from the distance"),
    /** Nothing was measured. */
    ERROR(
            GateRule.ERROR,
            n -> cases(n) + " ended in error",
            "correct what the message names, and run the tests again: an error says nothing about the model"),
    /** A budget ended first. */
    BUDGET(
            GateRule.INCONCLUSIVE,
            n -> "the budget ended before " + Figures.counted(n, "verdict"),
            "raise the budget (alignunit.budget.*), or ask for less: what was paid for is kept");

    private final GateRule rule;
    private final IntFunction<String> finding;
    private final String nextStep;

    Cause(GateRule rule, IntFunction<String> finding, String nextStep) {
        this.rule = rule;
        this.finding = finding;
        this.nextStep = nextStep;
    }

    /** {@return the rule that is broken} */
    public GateRule rule() {
        return rule;
    }

    static Cause of(Violation violation) {
        TestResult test = violation.test();
        return violation.rule() == GateRule.INCONCLUSIVE
                ? of(test == null ? null : test.conclusion().obstacle())
                : Stream.of(values())
                        .filter(cause -> cause.rule == violation.rule())
                        .findFirst()
                        .orElseThrow();
    }

    private static Cause of(@Nullable Constant<Obstacle> obstacle) {
        Obstacle known = obstacle == null ? null : obstacle.known();
        if (known == null) {
            return UNDECIDED;
        }
        return switch (known) {
            case BUDGET_SPENT -> BUDGET;
            case CORRECTED -> CORRECTED;
            case DEPENDENT_ANSWERS -> DEPENDENT;
            case NOTHING_READ, QUESTION_UNREAD, TOO_MANY_UNREAD -> UNREAD;
            case UNDECIDABLE -> UNDECIDABLE;
            case UNDECIDED -> UNDECIDED;
        };
    }

    /** {@return whether it is that tests did not run in this build} */
    boolean isAbsence() {
        return this == MISSING || this == NOT_RUN || this == LOST || this == STALE;
    }

    /** {@return what was found, to stand after "Build fails:"} */
    String finding(List<Violation> violations, GateResult gate) {
        return switch (this) {
            case MISALIGNED -> MisalignedFinding.of(tests(violations));
            case WORSE -> worse(tests(violations));
            case NOT_RUN -> absent(violations, gate);
            case STALE ->
                gate.tests().isEmpty() && gate.violations().size() == violations.size()
                        ? "these results come from another build"
                        : finding.apply(violations.size());
            default -> finding.apply(violations.size());
        };
    }

    /** A class of which nothing ran is told as one. */
    private static String absent(List<Violation> violations, GateResult gate) {
        Set<String> ran =
                gate.tests().stream().map(test -> test.name().testClass()).collect(Collectors.toSet());
        int cases = (int) violations.stream()
                .filter(violation -> ran.contains(violation.testClass()))
                .count();
        int whole = (int) violations.stream()
                .map(Violation::testClass)
                .filter(name -> !ran.contains(name))
                .distinct()
                .count();
        return (whole == 0 ? "" : classes(whole))
                + (whole > 0 && cases > 0 ? " and " : "")
                + (cases == 0 ? "" : cases(cases)) + " did not run";
    }

    /** {@return what to do about it} */
    String nextStep(List<Violation> violations) {
        return nextStep.isEmpty()
                ? tests(violations).stream().map(Advice::of).findFirst().orElse("")
                : nextStep;
    }

    static List<TestResult> tests(List<Violation> violations) {
        return violations.stream().map(Violation::test).filter(Objects::nonNull).toList();
    }

    private static String worse(List<TestResult> tests) {
        List<String> models =
                tests.stream().map(test -> test.id().model()).distinct().toList();
        return (models.size() == 1 ? models.get(0) + " is" : Figures.counted(models.size(), "model") + " are")
                + " worse than approved" + (tests.size() > models.size() ? " in " + cases(tests.size()) : "");
    }

    private static String classes(int n) {
        return Figures.count(n) + (n == 1 ? " test class" : " test classes");
    }

    private static String files(int n) {
        return Figures.counted(n, "result file");
    }

    private static String cases(int n) {
        return Figures.counted(n, "case");
    }
}
