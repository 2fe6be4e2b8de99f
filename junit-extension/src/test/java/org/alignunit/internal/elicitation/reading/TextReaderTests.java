package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alignunit.internal.elicitation.reading.ShownReading.Unreadable;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTests {
    private static final Shown TWO = Teas.numbered(2);
    // shows what a rule is given
    private static final ReplyReader ECHO = new TextReader((text, shown) -> new Unreadable("given", text));

    @ParameterizedTest
    @CsvSource(textBlock = """
            <think>A</think>B, B
            <think></think><think>A</think>B, B
            <thinking>A</thinking>B, B
            <reasoning>A</reasoning>B, B
            <thought>A</Thought>B, B
            [THINK]A[/THINK]B, B
            <seed:think>A</seed:think>B, B
            \u25c1think\u25b7A\u25c1/think\u25b7B, B
            <unused94>thought A<unused95>B, B
            <|channel>thought A<channel|>B, B
            Here are my reasoning steps: A[BEGIN FINAL RESPONSE]B, B
            [reasoning]B, [reasoning]B
            <think><reasoning>A</reasoning></think>B, B
            <think><think>A</think>B, B
            <think>A</think></think>B, B
            B</s> A</think>C, B
            A</think>B, B
            </think>B, B
            B, B
            """)
    void reasoning_is_skipped_where_the_format_marks_it(String reply, String rest) {
        assertThat(given(reply)).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<think>B",
                "B <think> or A",
                "<think>A</think>B<think>",
                "<thinking>B",
                "[THINK]B",
                "<seed:think>B",
                "\u25c1think\u25b7B",
                "<unused94>thought B",
                "<|channel>thought B",
                "Here are my reasoning steps: B",
                "<think>A<reasoning></reasoning>B"
            })
    void reasoning_that_never_ends_is_unreadable(String reply) {
        assertThat(ECHO.read(Reply.of(reply), TWO)).isEqualTo(new Unreadable("reasoning without an end", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            A. Answer: B                         | A. Answer: B
            A./Answer: B/C                       | ^ B/C^
            Answer: B                            | ^ B/^
            A./The final answer is: B            | ^ B/^
            A./So, my answer: B                  | ^ B/^
            A./Final choice: B                   | ^ B/^
            A./My choice: B                      | A./My choice: B
            A./## Answer/B                       | ^/B^
            A./**Answer**/B                      | ^/B^
            A./Answers/B                         | A./Answers/B
            A. <answer>B</answer> C              | ^/B/ C^
            A. <Answer>B</Answer><answer>C</answer> | ^/B//C/^
            A. <final_answer>B                   | ^/B^
            A. <response>B</response>            | ^/B/^
            A. \\boxed{B}. C                       | ^/B/. C^
            A. \\boxed {\\text{B}} or \\fbox{C}        | ^/B/ or /C/^
            A. \\text{B}                           | A. \\text{B}
            A. \\boxed{B                           | A. \\boxed{B
            """)
    void an_answer_begins_where_a_format_marks_it(String reply, String rest) {
        assertThat(given(reply.replace('/', '\n').replace("<\n", "</"))).isEqualTo(rest.replace('/', '\n'));
    }

    @Test
    void code_fences_are_taken_away_and_nothing_else() {
        assertThat(given("```json\nB\n```")).isEqualTo("B");
        assertThat(given("  ```\r\nB\r\n```  ")).isEqualTo("B");
        assertThat(given("```B```")).isEqualTo("```B```");
        assertThat(given("```B\n``` A")).isEqualTo("```B\n``` A");
    }

    @Test
    void a_reply_may_be_long_but_not_endless() {
        String longest = "x".repeat(ReplyReader.LONGEST_REPLY);
        assertThat(given(longest)).isEqualTo(longest);
        assertThat(given("<think>" + longest + "</think>B")).isEqualTo("B");
        assertThat(ECHO.read(Reply.of(longest + "x"), TWO)).isEqualTo(new Unreadable("too long", "10001 characters"));
    }

    @Test
    void a_message_quotes_only_the_beginning() {
        String detail = ((Unreadable) Teas.read(ReplyReader.SAMPLED, " " + "tea ".repeat(50), TWO)).detail();
        assertThat(detail).isEqualTo("tea ".repeat(15) + "...");
        assertThat(((Unreadable) Teas.read(ReplyReader.SAMPLED, "t".repeat(60), TWO)).detail())
                .isEqualTo("t".repeat(60));
    }

    @Test
    void every_reader_takes_an_empty_reply() {
        assertThat(List.of(ReplyReader.VERBALIZED, ReplyReader.SEQUENCE, ReplyReader.SAMPLED))
                .allSatisfy(reader ->
                        assertThat(reader.read(Reply.of(""), TWO)).isEqualTo(new Unreadable("no answer", "")));
    }

    private static String given(String reply) {
        return ((Unreadable) ECHO.read(Reply.of(reply), TWO)).detail();
    }
}
