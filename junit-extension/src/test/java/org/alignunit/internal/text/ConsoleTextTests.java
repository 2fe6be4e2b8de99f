package org.alignunit.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2J",
                "\u009b2J",
                "\u001b]0;title\u0007",
                "\u0000",
                "\u0085",
                "\u202e",
                "\u2066",
                "\u2028",
                "\ud800"
            })
    void what_a_terminal_obeys_does_not_reach_it(String text) {
        assertThat(ConsoleText.line("tea" + text + "coffee"))
                .startsWith("tea ")
                .endsWith("coffee")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
        assertThat(ConsoleText.lines("tea" + text + "\ncoffee"))
                .startsWith("tea")
                .endsWith("\ncoffee")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n]]");
    }

    @Test
    void other_text_stays() {
        assertThat(ConsoleText.line("Thé, 茶 and \ud83c\udf75")).isEqualTo("Thé, 茶 and \ud83c\udf75");
        assertThat(ConsoleText.lines("Question:\n\n  A. Tea\r\n  B. Coffee"))
                .isEqualTo("Question:\n\n  A. Tea\n  B. Coffee");
    }

    @Test
    void a_line_is_one_line() {
        assertThat(ConsoleText.line(" a\n[INFO] BUILD SUCCESS\tb ")).isEqualTo("a [INFO] BUILD SUCCESS b");
    }
}
