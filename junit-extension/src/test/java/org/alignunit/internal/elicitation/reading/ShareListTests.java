package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareListTests {
    @ParameterizedTest
    @CsvSource(delimiter = '%', textBlock = """
            A: 1\\nB: 2                                      % a: 1;b: 2
            Here:\\nA: 1\\nB: 2                             % a: 1;b: 2
            Of 100 people:\\nA: 1                           % a: 1
            A: 1:                                          % a: 1:
            Well.\\n\\nSo:\\n \\nA: 1\\nB: 2\\n\\nGuessed.\\n\\nAsk me. % a: 1;b: 2
            A: 1\\n\\nand\\n\\nB: 2                        % a: 1;and;b: 2
            | A | 1 |\\n| B | 2 |                           % a : 1 ; b : 2
            | X | Y |\\n|:--|--:|\\n| A | 1 |               % a : 1
            | X | Z | Y |\\n|---|---|---|\\n| A | Black | 1 | % a black : 1
            | A | 1 |\\n| X | Y |\\n|---|---|\\n| B | 2 |    % a : 1 ; b : 2
            |---|\\n| A | 1                                 % a : 1
            | A 1 |                                        % a 1
            |                                              % ''
            || 1 |                                         % : 1
            |\\n1                                           % 1
            A -- 1                                         % a -- 1
            | 1                                            % 1
            A: none                                        % ''
            """)
    void prose_and_rules_are_left_out(String text, String list) {
        assertThat(ShareList.of(text.replace("\\n", "\n")).replaceFirst("^;", ""))
                .isEqualTo(list);
    }
}
