package org.alignunit.maven.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.alignunit.Scope;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.QuestionResult;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;
import org.alignunit.maven.comparison.MatchedCase;
import org.jspecify.annotations.Nullable;

/** What differs in what was asked, and of whom, between an approved test case and a later one. The model may be another. */
final class Conditions {
    private static final double ROUNDING = 1e-9;

    private final List<String> changed = new ArrayList<>();

    private Conditions() {}

    /** {@return what differs, in words: {@code people (wave 2018, now 2021)}; empty where the two can be compared} */
    static List<String> changed(ApprovedCase approved, TestResult test) {
        Conditions conditions = new Conditions();
        CaseId before = approved.result().id();
        CaseId now = MatchedCase.of(test);
        conditions.add("survey", before.survey(), now.survey());
        conditions.add("people (wave)", before.wave(), now.wave());
        conditions.asked(before.asked(), now.asked());
        conditions.add(
                "prompt version",
                approved.result().setup().promptVersion(),
                test.setup().promptVersion());
        conditions.questions(approved.result(), test);
        conditions.prompt(approved.prompt(), ApprovedCase.prompt(test));
        return conditions.changed;
    }

    private void add(String what, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            changed.add(what + " " + (before == null ? "none" : before) + ", now " + (now == null ? "none" : now));
        }
    }

    private void asked(AskedModel before, AskedModel now) {
        add("persona", before.persona(), now.persona());
        Condition then = before.condition();
        Condition after = now.condition();
        if (then != null && after != null) {
            add("orders", then.orders(), after.orders());
            add("seed of the orders", then.orderSeed(), after.orderSeed());
            add("wordings", then.wordings(), after.wordings());
            add("forms of the persona", then.personas(), after.personas());
            add("temperature scaling", then.temperatureScaling(), after.temperatureScaling());
            add("examples", then.examples(), after.examples());
            add("examples under test", then.examplesUnderTest(), after.examplesUnderTest());
        }
    }

    private void questions(TestResult approved, TestResult test) {
        Map<String, QuestionResult> now = new LinkedHashMap<>();
        test.questions().forEach(question -> now.put(question.id(), question));
        Set<String> gone = new TreeSet<>();
        Set<String> worded = new TreeSet<>();
        Set<String> people = new TreeSet<>();
        for (QuestionResult before : approved.questions()) {
            QuestionResult after = now.remove(before.id());
            if (after == null) {
                gone.add(before.id());
            } else if (!Objects.equals(before.text(), ApprovedCase.fingerprint(String.valueOf(after.text())))
                    || !List.copyOf(before.reference().keySet())
                            .equals(List.copyOf(after.reference().keySet()))) {
                worded.add(before.id());
            } else if (!isSame(before.reference(), after.reference())) {
                people.add(before.id());
            }
        }
        if (!test.assertion().scope().is(Scope.RANDOM_QUESTIONS)) {
            add("question no longer asked", gone);
            add("new question", now.keySet());
        }
        add("wording of", worded);
        add("people's answers to", people);
    }

    private void add(String what, Set<String> questions) {
        if (!questions.isEmpty()) {
            changed.add(
                    questions.size() == 1
                            ? what + " " + questions.iterator().next()
                            : what + " (" + Figures.counted(questions.size(), "question") + ": "
                                    + String.join(
                                            ", ", questions.stream().limit(3).toList())
                                    + (questions.size() > 3 ? ", ...)" : ")"));
        }
    }

    private static boolean isSame(Map<String, Double> before, Map<String, Double> now) {
        return before.entrySet().stream()
                .allMatch(share -> Math.abs(share.getValue() - now.getOrDefault(share.getKey(), -1.0)) < ROUNDING);
    }

    /** Prompts of different questions are no evidence; what is known to differ already may be why this does. */
    private void prompt(String before, String now) {
        if (changed.isEmpty() && !before.equals(now) && question(before).equals(question(now))) {
            changed.add("wording of the prompt");
        }
    }

    private static String question(String prompt) {
        return prompt.substring(0, Math.max(0, prompt.lastIndexOf(' ')));
    }
}
