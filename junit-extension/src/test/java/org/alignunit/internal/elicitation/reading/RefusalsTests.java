package org.alignunit.internal.elicitation.reading;

import static org.alignunit.internal.elicitation.reading.Teas.FIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alignunit.internal.elicitation.reading.ShownReading.Refusal;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTests {
    private static final List<ReplyReader> TEXT_READERS =
            List.of(ReplyReader.VERBALIZED, ReplyReader.SEQUENCE, ReplyReader.SAMPLED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but that is not something I do.",
                "I\u2019m sorry, but I can\u2019t speak for tea drinkers.",
                "Sorry, I do not speak for people.",
                "As an AI language model, I have no taste for tea.",
                "I am just an AI and drink nothing.",
                "I cannot guess what people drink.",
                "i cant guess what people drink",
                "I CANNOT ANSWER THAT",
                "I won't stereotype a group by its tea.",
                "I must respectfully decline.",
                "I'd rather not say.",
                "I prefer not to answer.",
                "I am not comfortable with generalising about people.",
                "I don't feel comfortable doing this.",
                "I'm not able to say what they think.",
                "Unfortunately, I am unable to provide shares.",
                "It would be inappropriate to speak for them.",
                "That would perpetuate stereotypes.",
                "I don't have personal preferences.",
                "I do not know.",
                "No comment!",
                "My apologies. Teas are beyond me.",
                "Not something I'm willing to guess",
                "Speaking for a group would not be appropriate.",
                "I don\u2019t think it is fair to say.",
                "We cannot fulfill such requests.",
            })
    void a_reply_that_declines_is_a_refusal_for_every_reader(String reply) {
        assertThat(TEXT_READERS)
                .allSatisfy(reader -> assertThat(Teas.read(reader, reply, FIVE))
                        .as("%s", reply)
                        .isInstanceOf(Refusal.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tea is a drink made of leaves.",
                "Significant cannot-miss teas: many!",
                "xkqj 98 vv",
                "They can't agree on anything.",
                "%%%",
            })
    void nonsense_is_no_refusal(String reply) {
        assertThat(TEXT_READERS)
                .allSatisfy(reader -> assertThat(Teas.problem(Teas.read(reader, reply, FIVE)))
                        .as("%s", reply)
                        .isIn("no answer", "key that is no option"));
    }

    @Test
    void the_words_that_decline_are_told() {
        assertThat(Teas.read(ReplyReader.SAMPLED, "Well, I can\u2019t say.", FIVE))
                .isEqualTo(new Refusal("i cant say"));
    }

    @Test
    void an_answer_that_hedges_is_still_an_answer() {
        String hedge = "I cannot be certain, but: {'A': '40%', 'B': '60%'}";
        assertThat(Teas.read(ReplyReader.VERBALIZED, hedge, FIVE)).isInstanceOf(ShownReading.Shares.class);
    }

    @Test
    void a_broken_object_is_a_refusal_only_if_words_before_it_decline() {
        assertThat(Teas.read(ReplyReader.VERBALIZED, "I can't fill in {'A': 'x%'}.", FIVE))
                .isInstanceOf(Refusal.class);
        assertThat(Teas.problem(Teas.read(ReplyReader.VERBALIZED, "{'A': 'x%'} I can't be sure.", FIVE)))
                .isEqualTo("malformed object");
    }

    @Test
    void what_declines_only_far_into_a_reply_is_not_searched_for() {
        assertThat(Teas.problem(Teas.read(ReplyReader.SAMPLED, "tea ".repeat(300) + "I cannot", FIVE)))
                .isEqualTo("no answer");
    }

    @Test
    void a_refusal_outweighs_a_first_token_that_looks_like_a_label() {
        TokenAlternatives token = new TokenAlternatives("I", java.util.Map.of("I", -0.01));
        Reply reply = new Reply("I cannot say.", List.of(token), Usage.NONE, "", Optional.empty());
        assertThat(ReplyReader.LOG_PROBABILITIES.read(reply, Teas.numbered(9))).isInstanceOf(Refusal.class);
    }
}
