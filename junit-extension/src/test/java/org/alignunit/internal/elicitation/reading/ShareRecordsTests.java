package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareRecordsTests {
    private static final OptionNames NAMES = new OptionNames(Teas.shown("Black", "Green", "Mint"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {"option": "A", "share": 30}, {"option": "B", "share": 70}     | a 30.0, b 70.0
            {"option": "A", "text": "Black", "share": "30%"}, {"B": 70}    | a 30.0%, b 70.0
            {'option': 'Oolong', 'share': 30,}, {'label': 'B', 'value': 70} | oolong 30.0, b 70.0
            {"A": {"percentage": 30}, "Green": {"id": "B", "percent": 70}} | a 30.0, green 70.0
            {"all": [ {"A": 30}, {"B": 70} ]}                              | a 30.0, b 70.0
            {"all": {"A": {"share": .3}, "B": {"share": .7}}}              | a 0.3, b 0.7
            """)
    void each_object_has_an_option_and_its_share(String text, String pairs) {
        assertThat(ShareRecords.of(text, NAMES).stream()
                        .map(pair -> pair.key() + " " + pair.number() + (pair.percent() ? "%" : ""))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(pairs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}, {\"A\": 30}",
                "{\"A\": 30, \"B\": 70}, {\"C\": 0}",
                "{\"A\": 30} or {\"B\": 70}",
                "{\"A\": 30}], [{\"B\": 70}",
                "{\"share\": 30}, {\"B\": 70}",
                "{\"option\": \"A\"}, {\"B\": 70}",
                "{\"option\": \"A\", \"B\": 30}, {\"C\": 70}",
                "{\"option\": \"A\", \"text\": \"Green\", \"share\": 30}, {\"C\": 70}",
                "{\"option\": \"Oolong\", \"text\": \"Rooibos\", \"share\": 30}, {\"C\": 70}",
                "{\"men\": {\"A\": 100}, \"women\": {\"B\": 100}}",
                "{\"A\": {\"share\": \"most\"}, \"B\": {\"share\": 70}}",
                "{\"A\": {\"share\": 30 70}, \"B\": {\"share\": 70}}",
                "{\"A\": 30}, {\"B\": [70]}",
                "{\"one\": {\"two\": [{\"A\": 30}, {\"B\": 70}]}}",
            })
    void anything_else_is_none_of_them(String text) {
        assertThat(ShareRecords.of(text, NAMES)).isNull();
    }
}
