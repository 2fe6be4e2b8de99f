package org.alignunit.maven.leaderboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alignunit.internal.result.Condition;
import org.alignunit.internal.result.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * Which surveys were asked in several ways: in other numbers of wordings, or in orders of other seeds, for the same question,
 * group, steering and number of orders. How many wordings a survey has is its own affair, and as different from survey to survey
 * as their questions are; only where there are several for one survey are they contenders of their own.
 */
final class SurveyWays {
    private record Asked(String survey, String told, String condition) {
        static Asked of(TestResult test) {
            return new Asked(test.survey(), test.told(), Condition.of(test).words());
        }
    }

    private record Place(Asked asked, String group, String question) {}

    private final Map<Place, Set<Object>> known = new HashMap<>();
    private final Set<Asked> several = new HashSet<>();

    SurveyWays(Collection<TestResult> tests) {
        for (TestResult test : tests) {
            Asked asked = Asked.of(test);
            note(new Place(asked, "", ""), Condition.of(test).orderSeed());
            test.questions().forEach(question -> note(new Place(asked, test.group(), question.id()), question.ways()));
        }
    }

    private void note(Place place, @Nullable Object way) {
        if (way != null) {
            Set<Object> ways = known.computeIfAbsent(place, fresh -> new HashSet<>());
            ways.add(way);
            if (ways.size() > 1) {
                several.add(place.asked());
            }
        }
    }

    /** Whose a test is. */
    Contender contender(TestResult test) {
        return Contender.of(test, several.contains(Asked.of(test)));
    }
}
