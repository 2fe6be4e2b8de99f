package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatTemplateTests {
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '^', textBlock = """
            B                                                   # B
            B<|im_end|>                                         # B
            B</s>C                                              # B
            B<eos><bos>C                                        # B
            <s>[/INST] B </s>                                   # ^B ^
            <s>B[INST]C[/INST]D                                 # B
            <start_of_turn>model B<end_of_turn>                 # ^ B^
            <|start_header_id|>assistant<|end_header_id|> B  # B
            <|im_start|>assistants B                            # assistants B
            <\uff5cAssistant\uff5c>B<\uff5cend\u2581of\u2581sentence\uff5c> # B
            <|channel|>analysis<|message|>A<|end|><|channel|>final<|message|>B<|return|> # B
            analysisA or B?assistantfinalB                      # B
            <|im_start|>user B                                  # ^^
            <|im_start|>system B                                # ^^
            [INST] B                                            # ^^
            <s>A</s> B                                          # ^^
            <s>A</s>                                            # A
            <s>A</s> <s>B                                       # A
            <|not a token|>                                     # <|not a token|>
            a <sub>B</sub>                                      # a <sub>B</sub>
            """)
    void only_the_models_first_turn_is_left(String reply, String turn) {
        assertThat(ChatTemplate.firstTurn(reply)).isEqualTo(turn);
    }

    @Test
    void any_number_of_tokens_may_stand_in_front() {
        assertThat(ChatTemplate.firstTurn("<s>\n".repeat(100_000) + "B")).isEqualTo("B");
    }
}
