package org.alignunit.sample.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.alignunit.Expression;
import org.alignunit.model.Reply;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedReplyTests {
    private static final Question QUESTION = new Question(
            "dancing",
            "Do you dance?",
            Map.of(),
            false,
            List.of(
                    new Option("Often", null, false),
                    new Option("Now and then", null, false),
                    new Option("Never", null, false),
                    new Option("Refused", null, true)),
            List.of());

    private final PublishedReply alphabetical =
            new PublishedReply(List.of("Never", "Now and then", "Often", "Refused"), QUESTION);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'A': '50%', 'B': '30%', 'C': '15%', 'D': '5%'}|{\"A\":\"15%\",\"B\":\"30%\",\"C\":\"50%\",\"D\":\"5%\"}",
                "{'C':0.7,'A':0.3}|{\"A\":0.7,\"C\":0.3}",
                "{'D': '0.6', 'B': '0.4'}|{\"B\":\"0.4\",\"D\":\"0.6\"}"
            })
    void shares_move_to_the_letters_of_our_order_and_stay_as_they_are(String published, String ours) {
        assertThat(alphabetical.rewritten(row(published), Expression.VERBALIZED).text())
                .isEqualTo(ours);
    }

    @Test
    void a_sequence_keeps_its_length_and_order() {
        assertThat(alphabetical.rewritten(row("AABCDC"), Expression.SEQUENCE).text())
                .isEqualTo("CCBADA");
    }

    @Test
    void an_option_that_was_not_published_has_no_letter() {
        PublishedReply unrefused = new PublishedReply(List.of("Never", "Now and then", "Often"), QUESTION);

        assertThat(unrefused.rewritten(row("ABC"), Expression.SEQUENCE).text()).isEqualTo("CBA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unrefused.rewritten(row("ABCD"), Expression.SEQUENCE))
                .withMessageContaining("\"D\"");
    }

    @Test
    void probabilities_become_alternatives_of_the_first_token_likeliest_first_without_zeros() {
        JsonNode row = JsonNodeFactory.instance
                .objectNode()
                .set(
                        "option_probabilities",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("A", 0.75)
                                .put("B", 0.0)
                                .put("C", 0.25));

        Reply reply = alphabetical.rewritten(row, Expression.LOG_PROBABILITIES);

        assertThat(reply.text()).isEqualTo("C");
        assertThat(reply.tokens()).hasSize(1);
        assertThat(reply.tokens().get(0).token()).isEqualTo("C");
        assertThat(reply.tokens().get(0).logProbabilities())
                .containsExactly(entry("C", Math.log(0.75)), entry("A", Math.log(0.25)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{'A': 1, 'A': 2}", "{'E': 1}", "mostly A"})
    void a_reply_that_cannot_be_rewritten_letter_for_letter_is_an_error(String reply) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alphabetical.rewritten(row(reply), Expression.VERBALIZED));
    }

    @Test
    void options_that_are_not_the_questions_are_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishedReply(List.of("Often", "Perhaps"), QUESTION))
                .withMessageContaining("dancing")
                .withMessageContaining("Perhaps");
    }

    private static JsonNode row(String reply) {
        return JsonNodeFactory.instance.objectNode().put("reply", reply);
    }
}
