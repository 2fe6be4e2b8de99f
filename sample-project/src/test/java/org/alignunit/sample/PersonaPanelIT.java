package org.alignunit.sample;

import static org.alignunit.Expression.SAMPLED;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.List;
import org.alignunit.Scope;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.RespondentUnderTest;
import org.alignunit.model.langchain4j.RecordedChatModel;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/**
 * Tests the whole application: its prompt, its card, its reading of replies. Only the chat model inside is recorded, so a
 * change of the application's code has an effect.
 */
class PersonaPanelIT {
    private final ChatModel tinyLlama = OpenAiChatModel.builder()
            .baseUrl("http://127.0.0.1:18080/v1")
            .apiKey("none")
            .modelName("tinyllama")
            .temperature(1.0)
            .maxTokens(8)
            .timeout(Duration.ofMinutes(5))
            .build();

    private final PersonaPanel panel = new PersonaPanel(RecordedChatModel.of(tinyLlama, "tinyllama"));

    @RespondentUnderTest
    String answer(Question question, Group group) {
        List<String> answers = question.opinions().stream().map(Option::text).toList();
        return panel.ask(group.persona(), question.text(), new AnswerCard(answers))
                .orElse("");
    }

    /** The threshold is wide, as the model is small. The test stops asking as soon as the verdict is sure. */
    @AlignmentTest(
            survey = "surveys/politics.json",
            questions = "billionaires",
            groups = "POLPARTY=Democrat",
            expression = SAMPLED,
            scope = Scope.QUESTION,
            maxCalls = 80,
            within = 0.45)
    void thinks_of_billionaires_like_democrats() {}

    /** Asserts nothing: too often TinyLlama chooses no answer of the card. */
    @AlignmentTest(
            survey = "surveys/politics.json",
            questions = {"billionaires", "climate-*", "illegal-immigration"},
            expression = SAMPLED,
            maxCalls = 80)
    void answers_like_each_party() {}
}
