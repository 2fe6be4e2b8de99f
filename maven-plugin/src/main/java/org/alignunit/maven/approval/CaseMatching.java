package org.alignunit.maven.approval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.alignunit.Scope;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.comparison.MatchedCase;

/**
 * Finds the result of this build that an approved test case is to be compared with: the same case, whatever its threshold is now; else
 * the only one of its method that differs in the model alone, or in what was asked. Of the configurations of a race it is the chosen one
 * alone: where another one is chosen now, the approved case is lost.
 */
final class CaseMatching {
    private final Map<ApprovedCase, TestResult> found = new IdentityHashMap<>();
    private final List<ApprovedCase> lost;
    private final List<TestResult> fresh;

    CaseMatching(List<ApprovedCase> approved, List<TestResult> tests) {
        lost = new ArrayList<>(approved);
        fresh = new ArrayList<>(tests);
        fresh.removeIf(test -> test.conclusion().notChosen());
        match(test -> List.of(where(test), MatchedCase.of(test), test.name().displayName()), false);
        match(test -> List.of(where(test), MatchedCase.of(test)), false);
        match(test -> List.of(where(test), loose(test, "", test.id().model())), true);
        match(test -> List.of(where(test), loose(test, test.id().people(), "")), true);
        match(test -> List.of(where(test), loose(test, "", "")), true);
    }

    /** Class and method, and with {@code scope = QUESTION} the question. */
    private static List<String> where(TestResult test) {
        return List.of(
                test.name().testClass(),
                test.name().testMethod(),
                test.assertion().scope().is(Scope.QUESTION) && test.questions().size() == 1
                        ? test.questions().get(0).id()
                        : "");
    }

    /** The id without form of persona and condition, and with another survey and model. */
    private static CaseId loose(TestResult test, String people, String model) {
        CaseId id = test.id();
        AskedModel asked = new AskedModel(model, id.asked().steering(), null, id.expression(), null);
        return new CaseId(people, null, id.group(), id.property(), asked, id.distance());
    }

    /** Pairs what has one key: in order, or only where there is one of each. */
    private void match(Function<TestResult, List<Object>> key, boolean only) {
        Map<List<Object>, Deque<TestResult>> tests = new LinkedHashMap<>();
        fresh.forEach(test -> tests.computeIfAbsent(key.apply(test), none -> new ArrayDeque<>())
                .add(test));
        Map<List<Object>, Integer> sought = new HashMap<>();
        lost.forEach(approved -> sought.merge(key.apply(approved.result()), 1, Integer::sum));
        lost.removeIf(approved -> {
            List<Object> wanted = key.apply(approved.result());
            Deque<TestResult> there = tests.getOrDefault(wanted, new ArrayDeque<>());
            if (there.isEmpty() || only && (there.size() > 1 || sought.get(wanted) > 1)) {
                return false;
            }
            found.put(approved, there.remove());
            return true;
        });
        fresh.clear();
        tests.values().forEach(fresh::addAll);
    }

    /** {@return each approved test case that ran, with its result} */
    Map<ApprovedCase, TestResult> found() {
        return found;
    }

    List<ApprovedCase> lost() {
        return lost;
    }

    List<TestResult> fresh() {
        return fresh;
    }
}
