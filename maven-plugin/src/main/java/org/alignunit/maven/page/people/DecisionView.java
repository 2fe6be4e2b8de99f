package org.alignunit.maven.page.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alignunit.MappingDecision;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.result.SensitivityCheck;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;

/**
 * A decision of the import: an exclusion, or the raking.
 *
 * @param name what was decided
 * @param people how many it concerns, and their share of the weight; empty for raking
 * @param mean how far it moved the people, on average over questions and groups
 * @param most how far at most
 * @param where question, group and wave of that
 * @param verdicts how many verdicts would be others without it
 * @param changed whether any would
 */
record DecisionView(
        String name, String people, String mean, String most, String where, String verdicts, boolean changed) {
    private static final int MOST = 30;

    /** {@return the decisions of a provenance, the exclusions first} */
    static List<DecisionView> of(JsonValue provenance, List<TestResult> tests) {
        List<DecisionView> decisions = new ArrayList<>();
        for (JsonValue exclusion : provenance.get("exclusions").items()) {
            String name = exclusion.get("name").text().orElse("");
            decisions.add(of(
                    name,
                    Figures.count(exclusion.get("respondents").asLong()) + " people, "
                            + Figures.percent(exclusion.get("weightShare").asDouble()) + " of the weight",
                    exclusion,
                    tests,
                    check -> check.decision().is(MappingDecision.EXCLUSION)
                            && check.name().equals(name)));
        }
        decisions.subList(Math.min(MOST, decisions.size()), decisions.size()).clear();
        JsonValue raking = provenance.get("raking");
        if (raking.get("largestShift").isObject()) {
            decisions.add(
                    of("raking", "", raking, tests, check -> check.decision().is(MappingDecision.RAKING)));
        }
        return decisions;
    }

    private static DecisionView of(
            String name,
            String people,
            JsonValue decision,
            List<TestResult> tests,
            Predicate<SensitivityCheck> isOfIt) {
        int checked = 0;
        int changed = 0;
        for (TestResult test : tests) {
            for (SensitivityCheck check : test.figures().sensitivity()) {
                if (isOfIt.test(check)) {
                    checked++;
                    changed += check.verdict() == test.verdict() ? 0 : 1;
                }
            }
        }
        return new DecisionView(
                name,
                people,
                figure(decision.get("meanShift")),
                figure(decision.get("largestShift").get("totalVariation")),
                where(decision.get("largestShift")),
                checked == 0 ? Figures.UNKNOWN : Figures.count(changed) + " of " + Figures.count(checked),
                changed > 0);
    }

    private static String figure(JsonValue distance) {
        return distance.number().isPresent() ? Figures.distance(distance.asDouble()) : Figures.UNKNOWN;
    }

    private static String where(JsonValue shift) {
        return Stream.of("question", "group", "wave")
                .flatMap(name -> shift.get(name).text().stream())
                .collect(Collectors.joining(", "));
    }
}
