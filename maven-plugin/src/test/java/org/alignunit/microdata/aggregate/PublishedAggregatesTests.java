package org.alignunit.microdata.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alignunit.microdata.DataFiles;
import org.alignunit.microdata.PublishedMicrodata;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.ReadOptions;
import org.alignunit.microdata.table.Value;
import org.junit.jupiter.api.Test;

/** Weighted tables of two published studies, as R and Python compute them from the raw files. */
class PublishedAggregatesTests {
    @Test
    void the_british_election_study_agrees() {
        Map<String, Where> groups = new LinkedHashMap<>();
        groups.put("EU=Remain", new Where.Codes("p_eurefvote", Set.of(Value.of(0))));
        groups.put("EU=Leave", new Where.Codes("p_eurefvote", Set.of(Value.of(1))));
        groups.put("AGE=18-45", new Where.Range("age", 18, 45));
        groups.put("AGE=46-65", new Where.Range("age", 46, 65));
        groups.put("AGE=66+", new Where.Above("age", 65));

        compare("bes_w25.sav", "wt", groups, expected("bes_w25.csv"));
    }

    @Test
    void the_masculinity_study_agrees() {
        List<String[]> expected = expected("masculinity.csv");
        Map<String, Where> groups = new LinkedHashMap<>();
        Map<String, String> columns = Map.of("AGE", "age3", "RACE", "race2", "ORIENT", "orientation");
        for (String[] row : expected) {
            String[] parts = row[1].split("=");
            groups.put(row[1], new Where.Codes(columns.get(parts[0]), Set.of(Value.of(parts[1]))));
        }

        compare("masculinity.csv", "weight", groups, expected);
    }

    private static void compare(String name, String weight, Map<String, Where> groups, List<String[]> expected) {
        DataFile file = DataFiles.open(PublishedMicrodata.file(name), ReadOptions.defaults());
        List<String> questions = expected.stream().map(row -> row[0]).distinct().toList();
        List<String> names = List.copyOf(groups.keySet());
        Aggregate aggregate = Aggregator.of(
                file,
                new AggregatePlan(
                        questions,
                        List.copyOf(groups.values()),
                        List.of(),
                        List.of(AggregatePlan.Wave.all(weight)),
                        List.of()));
        Map<List<String>, Sums> sums = new HashMap<>();
        for (int question = 0; question < questions.size(); question++) {
            for (Aggregate.AnswerSums answer : aggregate.answers().get(question)) {
                for (int group : answer.profile().groups()) {
                    boolean missing = answer.code() instanceof Value.Missing;
                    String code = missing ? "NA" : answer.code().toString();
                    List<String> key = List.of(questions.get(question), names.get(group), code);
                    sums.merge(key, answer.sums(), Sums::plus);
                }
            }
        }

        assertThat(expected).hasSizeGreaterThan(100);
        for (String[] row : expected) {
            Sums found = sums.get(List.of(row[0], row[1], row[2]));
            assertThat(found).as("%s %s %s", row[0], row[1], row[2]).isNotNull();
            assertThat(found.respondents()).isEqualTo(Long.parseLong(row[3]));
            assertThat(found.weight()).isCloseTo(Double.parseDouble(row[4]), within(1e-8));
            assertThat(found.squared()).isCloseTo(Double.parseDouble(row[5]), within(1e-8));
        }
    }

    /** Rows of variable, group, code, people, sum of weights, sum of squared weights. */
    private static List<String[]> expected(String name) {
        try {
            List<String[]> rows = new ArrayList<>();
            for (String line : Files.readAllLines(PublishedMicrodata.path("survey-data/expected/" + name))) {
                rows.add(line.replaceAll("\"([^\",]*),([^\"]*)\"", "$1\u0000$2").split(","));
            }
            rows.forEach(row -> row[2] = row[2].replace('\u0000', ','));
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
