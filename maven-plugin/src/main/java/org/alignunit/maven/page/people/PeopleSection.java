package org.alignunit.maven.page.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alignunit.internal.json.JsonValue;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.words.Figures;

/**
 * Whom the models are compared with.
 *
 * @param surveys in the order of their ids
 * @param more how many the page leaves out, in words; empty if none
 */
public record PeopleSection(List<PeopleView> surveys, String more) {
    private static final int MOST_SURVEYS = 30;

    /**
     * Lays out the people of each survey that the tests use.
     *
     * @param tests in order of attention
     * @param files the survey files that are known
     */
    public static PeopleSection of(List<TestResult> tests, List<SurveyFile> files) {
        Map<String, List<TestResult>> used = tests.stream()
                .filter(test -> !test.questions().isEmpty())
                .collect(Collectors.groupingBy(test -> test.id().survey(), TreeMap::new, Collectors.toList()));
        Map<String, SurveyFile> known =
                files.stream().collect(Collectors.toMap(SurveyFile::id, file -> file, (first, second) -> first));
        List<PeopleView> surveys = new ArrayList<>();
        used.entrySet().stream().limit(MOST_SURVEYS).forEach(survey -> {
            SurveyFile unknown = new SurveyFile(survey.getKey(), JsonValue.of(Map.of()), Map.of());
            surveys.add(PeopleView.of(survey.getValue(), known.getOrDefault(survey.getKey(), unknown)));
        });
        int left = used.size() - surveys.size();
        return new PeopleSection(surveys, left == 0 ? "" : "and " + Figures.counted(left, "more survey"));
    }

    /** {@return whether anybody answered a survey} */
    public boolean any() {
        return !surveys.isEmpty();
    }
}
