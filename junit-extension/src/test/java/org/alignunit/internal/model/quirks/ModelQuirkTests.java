package org.alignunit.internal.model.quirks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.alignunit.model.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelQuirkTests {
    private static final Prompt PLAIN = new Prompt("", "?", 1, 16, 0, "");
    private static final Prompt SHARES = new Prompt("", "?", 1, 60, 0, "{}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.       | COMPLETION_TOKENS
                    'max_tokens' and 'max_completion_tokens' at the same time are not supported.    | COMPLETION_TOKENS
                    Unsupported value: 'temperature' does not support 0.7 with this model.          | NO_TEMPERATURE
                    Unsupported parameter: 'temperature'                                            | NO_TEMPERATURE
                    Temperature is not supported                                                    | NO_TEMPERATURE
                    `temperature` is deprecated for this model.                                     | NO_TEMPERATURE
                    {"detail":[{"loc":["body","temperature"],"msg":"Extra inputs are not permitted"}]} | NO_TEMPERATURE
                    temperature must be between 0 and 1                                             | none
                    temperature must not exceed 0.5                                                 | none
                    temperature cannot be higher than 0.5                                           | none
                    Blocked: 'Is the temperature on Earth rising?'                                  | none
                    Unknown argument: top_k. Allowed: temperature, max_tokens, max_completion_tokens | none
                    The output limit was reached. Try again with higher max_tokens.                 | ROOM_TO_REASON
                    The prompt is too long                                                          | none
                    """)
    void finds_what_is_refused(String words, ModelQuirk difference) {
        assertThat(ModelQuirk.suspect(PLAIN, words, Set.of())).isEqualTo(difference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
                    response_format is not supported                                               | NO_SCHEMA
                    grammar failed to compile                                                      | NO_SCHEMA
                    Unknown argument: response_format. Allowed: temperature, max_completion_tokens  | NO_SCHEMA
                    {"loc":["body","response_format"],"msg":"Extra inputs","input":{"temperature":1}} | NO_SCHEMA
                    Unsupported parameter: 'temperature'                                            | NO_TEMPERATURE
                    The prompt triggered the content management policy                              | none
                    """)
    void blames_the_schema_where_nothing_else_is_named(String words, ModelQuirk difference) {
        assertThat(ModelQuirk.suspect(SHARES, words, Set.of())).isEqualTo(difference);
    }

    @Test
    void suspects_nothing_twice() {
        assertThat(ModelQuirk.suspect(PLAIN, "Unsupported parameter: 'temperature'", Set.of(ModelQuirk.NO_TEMPERATURE)))
                .isNull();
    }
}
