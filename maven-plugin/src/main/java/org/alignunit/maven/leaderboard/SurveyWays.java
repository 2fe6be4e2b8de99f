package org.alignunit.maven.leaderboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alignunit.Expression;
import org.alignunit.internal.result.AskedModel;
import org.alignunit.internal.result.CaseId;
import org.alignunit.internal.result.TestResult;
import org.alignunit.maven.comparison.MatchedCase;
import org.jspecify.annotations.Nullable;

/**
 * Which surveys were asked in several ways: in other numbers of wordings, or in orders of other seeds, for the same question,
 * group, steering and number of orders. How many wordings a survey has is its own affair, and as different from survey to survey
 * as their questions are; only where there are several for one survey are they contenders of their own.
 */
final class SurveyWays {
    /** The question of a case, or all questions of all groups where it is empty. */
    private record Place(CaseId asked, String group, String question) {}

    private final Map<Place, Set<Object>> known = new HashMap<>();
    private final Set<CaseId> several = new HashSet<>();

    SurveyWays(Collection<TestResult> tests) {
        for (TestResult test : tests) {
            CaseId asked = asked(test);
            note(new Place(asked, "", ""), MatchedCase.condition(test).orderSeed());
            test.questions()
                    .forEach(question -> note(new Place(asked, test.id().group(), question.id()), question.ways()));
        }
    }

    /** Of whichever group, model and expression. */
    private static CaseId asked(TestResult test) {
        CaseId id = MatchedCase.of(test);
        AskedModel any = MatchedCase.withExpression(MatchedCase.withModel(id.asked(), ""), Expression.SAMPLED);
        return id.with("", MatchedCase.withoutDetails(any));
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
        return Contender.of(test, several.contains(asked(test)));
    }
}
