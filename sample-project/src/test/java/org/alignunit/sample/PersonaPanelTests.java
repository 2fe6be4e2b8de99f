package org.alignunit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonaPanelTests {
    private final AnswerCard card = new AnswerCard(List.of("Often", "Hardly ever", "Never"));

    @Test
    void calls_the_persona_and_reads_the_card_out() {
        Phone phone = new Phone("Number 3.");

        new PersonaPanel(phone).ask("a Democrat", "Do you dance?", card);

        assertThat(phone.heard).hasSize(4);
        assertThat(((SystemMessage) phone.heard.get(0)).text()).contains("a Democrat");
        assertThat(((UserMessage) phone.heard.get(3)).singleText())
                .isEqualTo(
                        "Do you dance?\n1. Often\n2. Hardly ever\n3. Never\nJust tell me the number of your answer.");
    }

    @Test
    void gives_the_answer_in_the_words_of_the_card() {
        assertThat(new PersonaPanel(new Phone("Number 3.")).ask("a Democrat", "Do you dance?", card))
                .contains("Never");
    }

    @Test
    void gives_none_where_the_person_chose_none() {
        assertThat(new PersonaPanel(new Phone("Who is calling?")).ask("a Democrat", "Do you dance?", card))
                .isEmpty();
    }

    /** Says one thing, and remembers what it heard. */
    private static final class Phone implements ChatModel {
        private final String says;
        private final List<ChatMessage> heard = new ArrayList<>();

        Phone(String says) {
            this.says = says;
        }

        @Override
        public ChatResponse doChat(ChatRequest request) {
            heard.addAll(request.messages());
            return ChatResponse.builder().aiMessage(AiMessage.from(says)).build();
        }
    }
}
