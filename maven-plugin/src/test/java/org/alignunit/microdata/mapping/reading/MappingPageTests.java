package org.alignunit.microdata.mapping.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alignunit.internal.json.Faults;
import org.junit.jupiter.api.Test;

/** Holds docs/mapping.md to what the code does. */
class MappingPageTests {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*) \\| (`.*) \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final String page = read();

    @Test
    void the_example_is_read_and_uses_every_field_of_files() throws IOException {
        assertThat(MappingText.read(example()).questions()).hasSize(2);
        JsonNode schema =
                new JsonMapper().readTree(Path.of("../docs/mapping.schema.json").toFile());
        List<String> fields = new ArrayList<>();
        schema.findValues("properties")
                .forEach(properties -> properties.fieldNames().forEachRemaining(fields::add));

        fields.removeAll(List.of("format", "jdbc", "table", "query", "user", "password", "role"));
        fields.removeAll(List.of("opinions", "texts", "respondent"));
        String examples = example() + Files.readString(Path.of("../docs/published.md"));
        assertThat(fields)
                .hasSizeGreaterThan(50)
                .allSatisfy(field -> assertThat(examples).contains('"' + field + '"'));
    }

    @Test
    void every_row_of_the_table_is_a_fault_and_every_fault_has_a_row() {
        List<Row> rows = ROW.matcher(page.substring(page.indexOf("## Errors")))
                .results()
                .map(MappingPageTests::row)
                .toList();
        List<Faults.Fault> faults = everyFault();

        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(faults).allSatisfy(fault -> assertThat(rows).anyMatch(row -> row.tells(fault)));
        assertThat(rows).allSatisfy(row -> assertThat(faults).anyMatch(row::tells));
        assertThat(rows.stream().flatMap(row -> row.faults.stream()).toList())
                .allSatisfy(phrase -> assertThat(faults)
                        .anyMatch(fault -> phrase.matcher(fault.fault()).matches()));
    }

    /** Those beside the faults of shape, which are as in a survey file. */
    private static List<Faults.Fault> everyFault() {
        List<Faults.Fault> all = new ArrayList<>();
        String data = "{'file': 'drinks.csv', 'encoding': 'windows-1252', 'delimiter': ';', 'missing': ['NA']}";
        for (String edit : """
                'nominal' > '?'
                {'code': 'x', 'refusal': true} > {'code': 'x'}
                {'code': 'x', 'refusal': true} > {'code': 'x', 'opinion': true}
                {'code': 'x', 'refusal': true} > {'code': 'x', 'refusal': true, 'notAsked': true}
                {'code': 'x', 'refusal': true} > {'code': 'x', 'refusal': true, 'value': 9}
                {'code': 'x', 'refusal': true} > {'code': 'T', 'refusal': true}
                {'code': 'x', 'refusal': true} > {'code': 'x', 'as': 'Tea'}
                {'code': 'x', 'refusal': true} > {'code': 'x', 'as': 'Milk', 'value': 3}
                {'code': 'x', 'refusal': true} > {'from': 1, 'to': 30, 'as': '{code}'}
                'as': 'Coffee', 'opinion': true > 'refusal': true
                'as': 'Always', 'value': 10 > 'as': 'Always'
                'as': 'Always', 'value': 10 > 'as': 'Always', 'value': 5
                'as': '{code}', 'value': '{code}' > 'as': 'some', 'value': '{code}'
                {'code': 0, 'as': 'Never', 'value': 0} > {'code': 'no', 'as': 'Never', 'value': '{code}'}
                {'column': 'seconds', 'below': 60} > {'column': 'seconds'}
                {'column': 'seconds', 'below': 60} > {'column': 'seconds', 'from': 60}
                'from': 18, 'to': 40 > 'from': 40, 'to': 18
                'to': '2021-02-07' > 'to': '2021-01-07'
                {'1': 0.49, 'f': 0.51} > {'1': 0.5, 'f': 0.4}
                {'1': 0.49, 'f': 0.51} > {'1': 0.49, '1.0': 0.51}
                'id': '2021' > 'id': '2018'
                'margins': [ > 'margins': [{'column': 'sex', 'shares': {'1': 1}},
                'paraphrases': ['Tea?'] > 'paraphrases': ['Which?']
                'group': 'AGE=Young' > 'group': 'AGE=Yuong'
                'wave': '2018' > 'wave': '2019'
                'option': 'Tea' > 'option': 'Tee'
                'similar': ['which'] > 'similar': ['wich']
                'similar': ['which'] > 'similar': ['often']
                'code': 98, 'respondents': 57 > 'code': 97, 'respondents': 57
                'code': 98, 'respondents': 57 > 'respondents': 57
                'code': 98, 'respondents': 57 > 'code': 98, 'respondents': 57, 'share': 0.5
                'unused': ['wt2'] > 'unused': ['wt']
                'windows-1252' > 'windows-latin'
                'delimiter' > 'user': 'env:X', 'delimiter'
                %1$s > {'jdbc': 'jdbc:x:', 'table': 't', 'user': 'anna'}
                %1$s > {'jdbc': 'jdbc:x://a:b@host', 'table': 't'}
                """.formatted(data).split("\n")) {
            String[] sides = edit.split(" >", 2);
            all.addAll(MappingText.faults(MappingText.with(sides[0], sides[1].strip())));
        }
        all.addAll(MappingText.faults(
                MappingText.SOUND.replace("\"waves\"", "\"wavs\"").replaceAll("(?s)\"wavs\": .*?],\n", "")));
        all.addAll(MappingText.faults(MappingText.SOUND
                .replace("\"value\": \"{code}\"", "\"value\": 0")
                .replace("\"value\": 10", "\"value\": 0")));
        return all;
    }

    private String example() {
        Matcher block = Pattern.compile("(?s)```jsonc\n(.*?)```").matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/mapping.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(MatchResult row) {
        return new Row(patterns(row.group(1)), patterns(row.group(2)));
    }

    /** The codes of a table cell, in which an ellipsis stands for any words. */
    private static List<Pattern> patterns(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(code -> Arrays.stream(code.group(1).split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+")))
                .map(Pattern::compile)
                .toList();
    }

    private record Row(List<Pattern> faults, List<Pattern> remedies) {
        boolean tells(Faults.Fault fault) {
            return faults.stream().anyMatch(each -> each.matcher(fault.fault()).matches())
                    && remedies.stream()
                            .anyMatch(each -> each.matcher(fault.remedy()).matches());
        }
    }
}
