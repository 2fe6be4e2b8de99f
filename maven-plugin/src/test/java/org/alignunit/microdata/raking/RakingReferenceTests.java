package org.alignunit.microdata.raking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alignunit.microdata.PublishedMicrodata;
import org.alignunit.microdata.aggregate.Sums;
import org.junit.jupiter.api.Test;

/** Raking and trimming against R's survey package, with unequal base weights. */
class RakingReferenceTests {
    private static final double CLOSE = 1e-9;

    /** A person: the level in each margin, and the base weight. */
    private record Person(List<String> levels, double weight) {}

    private static double[] rake(List<Margin> margins, List<Person> people) {
        Map<String, List<Person>> byCell = new TreeMap<>();
        people.forEach(person -> byCell.computeIfAbsent(person.levels.toString(), key -> new ArrayList<>())
                .add(person));
        List<String> keys = List.copyOf(byCell.keySet());
        List<RakingCell> cells = keys.stream()
                .map(byCell::get)
                .map(same -> new RakingCell(
                        places(margins, same.get(0)),
                        same.size(),
                        same.stream().mapToDouble(Person::weight).sum()))
                .toList();
        double[] factors = Raking.rake(margins, cells).factors();
        return people.stream()
                .mapToDouble(person -> person.weight * factors[keys.indexOf(person.levels.toString())])
                .toArray();
    }

    private static List<Integer> places(List<Margin> margins, Person person) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < margins.size(); i++) {
            places.add(margins.get(i).levels().indexOf(person.levels.get(i)));
        }
        return places;
    }

    private static void assertClose(double[] found, double[] expected, double scale) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i] * scale).isCloseTo(expected[i], within(CLOSE * Math.max(1, expected[i])));
        }
    }

    private static double kish(double[] weights) {
        Sums sums = Sums.ZERO;
        for (double weight : weights) {
            sums = sums.plus(new Sums(1, weight, weight * weight));
        }
        return sums.effectiveSize();
    }

    @Test
    void three_margins_and_trimming_agree_with_r() throws IOException {
        JsonNode json =
                new JsonMapper().readTree(Files.readString(Path.of("src/test/resources/microdata/raking.json")));
        List<Margin> margins = List.of(margin(json, "sex"), margin(json, "age"), margin(json, "region"));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < json.get("raked").size(); i++) {
            JsonNode columns = json.get("people");
            int row = i;
            people.add(new Person(
                    margins.stream()
                            .map(margin -> columns.get(margin.name()).get(row).asText())
                            .toList(),
                    columns.get("weight").get(i).asDouble()));
        }

        double[] raked = rake(margins, people);

        assertClose(raked, doubles(json.get("raked")), 1);
        assertThat(kish(raked)).isCloseTo(json.get("kish").asDouble(), within(1e-7));
        assertClose(trim(raked, 3), doubles(json.get("trim3")), 1);
        assertClose(trim(raked, 5), doubles(json.get("trim5")), 1);
    }

    private static double[] trim(double[] weights, double times) {
        double mean = Arrays.stream(weights).average().orElseThrow();
        Trimming trimming =
                Trimming.to(times * mean, weights.length, threshold -> RakingTests.tail(weights, threshold));
        return Arrays.stream(weights).map(trimming::apply).toArray();
    }

    private static Margin margin(JsonNode json, String name) {
        List<String> levels = new ArrayList<>();
        json.get("shares").get(name).fieldNames().forEachRemaining(levels::add);
        return new Margin(
                name,
                levels,
                levels.stream()
                        .map(level -> json.get("shares").get(name).get(level).asDouble())
                        .toList());
    }

    private static double[] doubles(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    private static List<String[]> rows(String name) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(PublishedMicrodata.path("survey-data/raking/" + name))) {
            String[] cells = line.replace("\"", "").split(",");
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i].trim();
            }
            rows.add(cells);
        }
        return rows.subList(1, rows.size());
    }

    private static JsonNode reference(int index) {
        return PublishedMicrodata.json("survey-data/raking/r-reference.json")
                .get("cases")
                .get(index);
    }

    @Test
    void the_published_small_example_agrees() throws IOException {
        List<String[]> rows = rows("small-input-and-weights.csv");
        List<Margin> margins = List.of(
                new Margin("sex", List.of("M", "F"), List.of(0.49, 0.51)),
                new Margin("age", List.of("18-34", "35-64", "65+"), List.of(0.30, 0.48, 0.22)));
        double[] raked = rake(
                margins,
                rows.stream()
                        .map(row -> new Person(List.of(row[1], row[2]), Double.parseDouble(row[3])))
                        .toList());

        double[] expected =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[5])).toArray();
        assertClose(raked, expected, 1000 / Arrays.stream(raked).sum());
        assertThat(kish(raked)).isCloseTo(reference(0).get("raked_kish").asDouble(), within(CLOSE));
    }

    @Test
    void the_published_example_of_schools_agrees() throws IOException {
        List<String[]> rows = rows("api-cells.csv");
        List<Person> people = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (String[] row : rows) {
            for (int i = 0; i < Integer.parseInt(row[2]); i++) {
                people.add(new Person(List.of(row[0], row[1]), Double.parseDouble(row[3])));
                expected.add(Double.parseDouble(row[4]));
            }
        }
        List<Margin> margins = List.of(
                new Margin("stype", List.of("E", "H", "M"), List.of(4421 / 6194.0, 755 / 6194.0, 1018 / 6194.0)),
                new Margin("sch.wide", List.of("No", "Yes"), List.of(1072 / 6194.0, 5122 / 6194.0)));

        double[] raked = rake(margins, people);

        double sum = Arrays.stream(raked).sum();
        assertClose(raked, expected.stream().mapToDouble(Double::doubleValue).toArray(), 6194 / sum);
        assertThat(kish(raked)).isCloseTo(reference(1).get("kish_raked").asDouble(), within(1e-8));
    }

    @Test
    void the_published_poll_agrees_and_its_trimming_cuts_nothing_off() throws IOException {
        JsonNode reference = reference(2);
        List<Margin> margins = new ArrayList<>();
        for (String name : List.of("sex", "recage", "receduc")) {
            List<String> levels = new ArrayList<>();
            List<Double> shares = new ArrayList<>();
            for (JsonNode level : reference.get("margins").get(name)) {
                levels.add(level.get(name).asText());
                shares.add(level.get("Freq").asDouble() / reference.get("n").asDouble());
            }
            margins.add(new Margin(name, levels, shares));
        }
        List<Person> people = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (String[] row : rows("dec13-cells.csv")) {
            for (int i = 0; i < Integer.parseInt(row[4]); i++) {
                people.add(new Person(List.of(row[0], row[1], row[2]), 1));
                expected.add(Double.parseDouble(row[3]));
            }
        }

        double[] raked = rake(margins, people);

        assertClose(raked, expected.stream().mapToDouble(Double::doubleValue).toArray(), 1);
        assertThat(kish(raked)).isCloseTo(reference.get("kish_raked").asDouble(), within(1e-7));
        assertThat(kish(trim(raked, 5))).isEqualTo(kish(raked));
    }
}
