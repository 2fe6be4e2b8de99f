package org.alignunit.internal.elicitation.reading;

import static org.alignunit.internal.elicitation.reading.Teas.FIVE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampledTests {
    private static final String ANNEX = "It smells good.\n";
    private static final Shown YES_OR_NO = Teas.shown("Yes", "No");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B",
                " b\n",
                "(B)",
                "[B]",
                "B.",
                "B)",
                "\uff22",
                "**B**",
                "'B'",
                "- B",
                "Option B",
                "Answer: B",
                "answer b",
                "**Answer:** (B)",
                "Answer:\nB",
                "The answer is B.",
                "The answer is: B",
                "I'd choose B.",
                "I would say: B) Green, with mint",
                "My choice: option B",
                "{\"answer\": \"B\"}",
                "{\n  \"answer\": \"B\"\n}",
                "```\nB\n```",
                "Green, with mint",
                "GREEN,  WITH MINT.",
                "B) Green, with mint",
                "B: green, with mint",
                "(B) Green, with mint!",
                "B \u2014 Green, with mint",
                "B. Green, wi",
                "Response: green, with mint",
                "B\n\nBecause it smells good. A is too strong.",
                "B\nB",
                "B because it smells good",
                "Green, with mint, since it smells good",
                "B - it smells good",
                "B. Green, with mint. I like it, a lot.",
                "I would choose green, with mint. It smells good!",
                "As a Briton, I would choose B.",
                ", I would choose B",
                "If asked, then, I'd say B; it smells good.",
                "The most likely answer is (B) Green, with mint.",
                "A smells good. I like black.\nAnswer: B",
                "First A?\n**Final answer:** B",
                "My answer:\n\nB",
                "Answer: A\nAnswer: B",
                "Let me think.\n\"answer\": \"B\"",
                "B\nGreen, with mint",
                "Well. Sure! B",
                "\n\n\n\n\n\n\n\n\n\nB",
                "Green, with mint (B)",
                "I have no opinion. B",
                "I have no opinion.\nB",
                "B (because A is too strong)",
                "B, because A is too strong",
                "B, it is fresh. A is too strong.",
                "{\"reason\": \"A is too strong\", \"answer\": \"B\"}",
                "<think>A? No.</think>B",
                "<thinking>A</thinking> B",
                "The prompt began it: A.</think>\nB",
            })
    void one_answer_is_read_from_letter_text_or_both(String reply) {
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, reply, FIVE)))
                .as("%s", reply)
                .containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            A or B                        | no answer
            A, B                          | no answer
            A/B                           | no answer
            AB                            | no answer
            B) Black                      | no answer
            B) Black. It is strong.       | no answer
            B) Green                      | no answer
            F                             | no answer
            F) Green                      | no answer
            B) G                          | no answer
            B5                            | no answer
            5                             | no answer
            Oolong                        | no answer
            Answer: Oolong                | no answer
            Answerb                       | no answer
            Bgreen, with mint             | no answer
            Let me think. B               | no answer
            Blend, A. B                   | no answer
            I, B                          | no answer
            Well, my answer               | no answer
            x. x. x. x. x. x. x. x. B. y  | no answer
            Not a, b, c, d, e, f, g, h, I would choose B | no answer
            A Briton would likely choose B. | no answer
            Answer                        | no answer
            ?!                            | no answer
            B?                            | no answer
            Green (F)                     | no answer
            Green (B)                     | no answer
            B, if it is fresh             | no answer
            B, it is fresh, but weak      | no answer
            Well. Well. Well. Well. Well. Well. Well. Well. B | no answer
            """)
    void what_names_no_single_option_is_no_answer(String reply, String kind) {
        assertThat(Teas.problem(Teas.read(ReplyReader.SAMPLED, reply, FIVE))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\nB",
                "B. Or, perhaps, E.",
                "B. I'd say E.",
                "B, it is like black.",
                "{\"answer\": \"A\", \"answer\": \"B\"}",
                "B\n" + ANNEX + "A",
                "Black\nGreen",
                "B. No, A.",
                "B. Black",
                "A. B.",
                "B, because it is black. A.",
                "B\n\nA) Black\nB) Green, with mint"
            })
    void two_different_answers_are_unreadable(String reply) {
        assertThat(Teas.problem(Teas.read(ReplyReader.SAMPLED, reply, FIVE))).isEqualTo("several answers");
    }

    @Test
    void prose_before_an_answer_is_not_skipped() {
        assertThat(Teas.problem(Teas.read(ReplyReader.SAMPLED, "Let me think.\nB", FIVE)))
                .isEqualTo("no answer");
        assertThat(Teas.problem(Teas.read(ReplyReader.SAMPLED, "<think>Let me think.\nB", FIVE)))
                .isEqualTo("reasoning without an end");
    }

    @Test
    void a_refusal_option_is_an_answer_like_any_other() {
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "would not say", FIVE)))
                .containsExactly(4);
    }

    @Test
    void a_whole_text_counts_before_its_words() {
        Shown confusing = Teas.shown("Answer B", "Option A");
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "Answer B", confusing)))
                .containsExactly(0);
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "Option A", confusing)))
                .containsExactly(1);
    }

    @Test
    void a_letter_is_a_label_before_it_is_a_text() {
        Shown grades = Teas.shown("B", "A lot", "7", "Choice of schools");
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "B", grades))).containsExactly(1);
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "A) B", grades))).containsExactly(0);
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "A lot", grades)))
                .containsExactly(1);
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "7.", grades))).containsExactly(2);
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "choice of schools", grades)))
                .containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No. I can't help with that request.",
                "No. As an AI language model, I have no opinions.",
                "No! I will not answer",
                "No - I won't answer that.",
                "No, thanks.",
                "Well, no, I'd rather not say.",
                "Yes, I am an AI.",
                "No, thank you",
                "No.\nI cannot answer that."
            })
    void a_no_that_begins_a_refusal_is_none_of_the_options(String text) {
        assertThat(Teas.isRefusal(Teas.read(ReplyReader.SAMPLED, text, YES_OR_NO)))
                .as(text)
                .isTrue();
    }

    @Test
    void a_text_with_another_in_it_is_no_second_answer() {
        Shown mint = Teas.shown("Green, with mint", "Green", "Green - with milk");
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "Green, with mint. Green, with mint. Fresh", mint)))
                .containsExactly(0);
        Shown milk = Teas.shown("Green - with milk", "Green");
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "A\nGreen - with milk", milk)))
                .containsExactly(0);
    }

    @Test
    void a_letter_tells_a_text_from_a_longer_one() {
        Shown limits = Teas.shown("No", "Yes", "Yes, with limits");
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "B) Yes. It is fair.", limits)))
                .containsExactly(1);
        assertThat(Teas.problem(Teas.read(ReplyReader.SAMPLED, "Yes. It is fair.", limits)))
                .isEqualTo("no answer");
    }

    @Test
    void a_disclaimer_before_yes_or_no_makes_no_refusal_of_it() {
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "As an AI I can't choose. Yes.", YES_OR_NO)))
                .containsExactly(0);
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, "As an AI, I'd say no", YES_OR_NO)))
                .containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No.", "No", "B. No", "No. It is too strong.", "B. I can't help liking it."})
    void a_no_with_a_reason_is_an_answer(String text) {
        assertThat(Teas.answers(Teas.read(ReplyReader.SAMPLED, text, YES_OR_NO)))
                .containsExactly(1);
    }
}
