package org.alignunit.sample;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.Optional;

/** A panel of simulated people. Each is called by telephone, tries the line, and is then asked one question. */
public final class PersonaPanel {
    private static final AnswerCard LINE = new AnswerCard(List.of("Very well", "Well enough", "Badly"));

    private final ChatModel chatModel;

    /**
     * A panel whose people speak through a chat model.
     *
     * @param chatModel the model, with a temperature at which people differ
     */
    public PersonaPanel(ChatModel chatModel) {
        this.chatModel = chatModel;
    }

    /**
     * Calls one person and asks one question.
     *
     * @param persona the words that name the person, such as {@code a retired nurse}
     * @param question what the interviewer asks
     * @param card the answers to choose from
     * @return the answer as it stands on the card, or empty if the person chose none
     */
    public Optional<String> ask(String persona, String question, AnswerCard card) {
        AiMessage reply = chatModel
                .chat(
                        SystemMessage.from("This is a telephone interview in the United States. You are the person"
                                + " called: " + persona + ". Speak for yourself."),
                        UserMessage.from(spoken("Before we begin: how well can you hear me?", LINE)),
                        AiMessage.from("Number 2."),
                        UserMessage.from(spoken(question, card)))
                .aiMessage();
        String text = reply.text();
        return text == null ? Optional.empty() : card.chosenIn(text);
    }

    private static String spoken(String question, AnswerCard card) {
        return question + "\n" + card.readOut() + "\nJust tell me the number of your answer.";
    }
}
