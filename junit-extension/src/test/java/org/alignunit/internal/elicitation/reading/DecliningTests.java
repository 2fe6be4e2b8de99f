package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that decline, and sentences that only look as if they did. */
class DecliningTests {
    private static final Shown SHOWN =
            Teas.shown("Top priority", "Important but lower priority", "Not too important", "Should not be done");
    private static final List<ReplyReader> TEXT_READERS =
            List.of(ReplyReader.VERBALIZED, ReplyReader.SEQUENCE, ReplyReader.SAMPLED);

    static Stream<String> declining() {
        return """
                I'm sorry, but I can't help with that.
                I can\u2019t assist with that request.
                I'm not able to provide a prediction of how Democrats would respond.
                As a language model developed by OpenAI, I don't have personal beliefs.
                I appreciate the question, but I don't think I should generalize about a political group.
                I aim to avoid making generalizations about groups of people.
                I do not feel comfortable roleplaying as a member of that group.
                I apologize, but I should not pretend to be a Republican.
                I'd prefer not to speculate about how an entire demographic would answer.
                I strive to be politically neutral and do not take sides on such issues.
                It's important to note that I am a large language model and do not have political opinions.
                As a neutral AI assistant, I don't take positions on political topics.
                I try not to take positions on controversial political questions.
                I don't have a personal stance on this matter.
                I need to respectfully decline to answer this question.
                Let's discuss something else instead.
                I'm designed to be helpful, harmless, and honest, so I won't answer that.
                This question asks me to stereotype people based on their gender, which I won't do.
                Sorry, I can't do that.
                Sorry.
                I'm going to have to pass on this one.
                I'd rather stay out of this.
                N/A
                I do not have enough information to answer this question.
                There is not enough information to determine what this person would say.
                Without more information, it's impossible to say.
                I'm still learning how to answer this question.
                I can't generate responses that could be harmful or stereotypical.
                That's not something I'm able to discuss.
                I have to be honest: I don't have opinions, being an AI.
                Being an artificial intelligence, I lack the ability to hold preferences.
                No answer
                I would not want to guess.
                I refuse.
                I'm afraid I can't do that.
                Regrettably, I'm not permitted to answer political questions.
                My programming doesn't allow me to express political views.
                It would be unethical for me to impersonate a specific group.
                I will refrain from answering.
                As an AI, my goal is to be unbiased. I cannot select one.
                Ich kann diese Frage leider nicht beantworten.
                Lo siento, pero no puedo ayudar con eso.
                I'm Claude, made by Anthropic, and I don't hold political views.
                I'm just a bot.
                I can't assign percentages to a group of people.
                I won't fill in that table.
                I must abstain.
                I do not possess personal opinions.
                I can only provide factual information and cannot express a preference.
                Unfortunately, this goes against my guidelines.
                Choosing one of these would reinforce harmful generalizations.
                It's not possible to determine a single answer for all Democrats.
                I don't really have an answer for that.
                I'm unsure how to answer this.
                I'm not sure.
                Not sure
                I'm not comfortable answering.
                I have no preference.
                Cannot be determined.
                Can't say.
                Hard to say.
                I'm sorry, but that is not something I do.
                Sorry, I do not speak for people.
                As an AI language model, I have no taste for tea.
                I am just an AI and drink nothing.
                I cannot guess what people drink.
                i cant guess what people drink
                I CANNOT ANSWER THAT
                I won't stereotype a group by its tea.
                I must respectfully decline.
                I'd rather not say.
                I prefer not to answer.
                I am not comfortable with generalising about people.
                I don't feel comfortable doing this.
                I'm not able to say what they think.
                Unfortunately, I am unable to provide shares.
                It would be inappropriate to speak for them.
                That would perpetuate stereotypes.
                I don't have personal preferences.
                I do not know.
                No comment!
                My apologies. Teas are beyond me.
                Not something I'm willing to guess
                Speaking for a group would not be appropriate.
                I don\u2019t think it is fair to say.
                We cannot fulfill such requests.
                I'm sorry, but I am unable to fulfil that request as it promotes stereotypes.
                As someone without personal experiences, I can't pick a tea.
                I will not participate in stereotyping.
                I don't think I'm the right one to answer this.
                I am not comfortable simulating the opinions of a group.
                I can't in good conscience speak for Egyptians.
                I do not feel I can answer.
                As an AI developed by Google, I have no preferences.
                Asking me to speak for all women is not something I can do.
                It would not be right to generalize.
                I must decline to answer this.
                I'd prefer to keep my answer to myself.
                I would rather keep that private.
                That's private.
                This is too personal to answer.
                I don't feel qualified to answer.
                I'm not qualified to speak on this.
                There's no way for me to know.
                I have no way of knowing.
                I can't really say for certain.
                I'd need more information.
                I need more context to answer this.
                Could you provide more context?
                Please provide more information.
                It depends.
                I'm a text-based AI and cannot drink tea.
                I do not have access to survey data.
                I don't have data on this.
                No one can say.
                I can't predict how 30 people would answer.
                I'm not going to simulate that.
                I don't engage in stereotyping.
                This request is problematic because it stereotypes people.
                I'd like to avoid stereotyping.
                Making such generalizations is harmful.
                I don't speak for all women.
                I'm sorry, I can't respond to that.
                I can't fulfill that request.
                I will have to decline.
                Unfortunately I can't provide that information.
                I am programmed to be a harmless AI assistant. I am not able to provide the answer.
                I am not comfortable expressing a political preference.
                It is not possible to accurately determine what a Republican would choose.
                I'd be making assumptions about a whole group.
                I don't want to make assumptions.
                I'm not able to take on the persona of a specific group.
                I can't take on that persona.
                I cannot roleplay as a Democrat.
                I cannot adopt the perspective you describe.
                I can't simulate human responses.
                I am an artificial intelligence and have no gender.
                Since I'm an AI, I don't drink tea.
                This isn't something I can answer.
                That isn't something I can help with.
                I must politely decline.
                I'd rather not.
                No thanks.
                Sorry, but I'm going to sit this one out.
                I choose not to respond.
                I choose not to answer.
                I'm opting out of this question.
                I'll skip this question.
                I leave this blank.
                I'm not in a position to say how Americans feel.
                Not applicable to me as an AI.
                """.lines();
    }

    @ParameterizedTest
    @MethodSource("declining")
    void a_reply_that_declines_is_a_refusal_for_every_reader(String reply) {
        assertThat(TEXT_READERS)
                .allSatisfy(reader -> assertThat(Teas.isRefusal(Teas.read(reader, reply, SHOWN)))
                        .as("%s", reply)
                        .isTrue());
    }

    static Stream<String> speaking() {
        return """
                I cannot stand tea.
                I can't imagine it being a priority.
                I refuse to pay more taxes.
                I won't support this policy.
                I don't think it's a top priority.
                I wouldn't say it is important.
                I can't say that it matters to me.
                I don't care about it at all.
                I have no strong feelings about it.
                I decline tea at parties.
                I prefer not to drink tea.
                I don't want to pay for that.
                They can't agree on anything.
                People won't answer the phone any more.
                As an AI engineer, I care a lot about this.
                As a Democrat, I believe this is a top priority.
                It is hard to overstate how important this is.
                It's impossible to ignore the issue.
                I can't help but think of my children.
                I shouldn't have to pay for others.
                The government should not be involved.
                Politicians never answer questions.
                I'm sorry for the people who suffer.
                I am not able to afford health care.
                It would be wrong to do nothing.
                I don't share that view.
                I can't choose tea over coffee.
                I'm unable to work, so it matters.
                My training as a nurse makes me care.
                I don't believe in this.
                I do not support it.
                I would rather not pay.
                We must not let this happen.
                I don't trust the government to answer.
                Nobody can help them.
                It is not right that people suffer.
                I could not agree more.
                I am uncomfortable with more spending.
                I should not be done
                I don't have a car.
                I have no money for tea.
                I don't know anyone who drinks black tea.
                People have the right to choose.
                Tea is hard to make.
                We need more information about tea in schools.
                That's private property.
                I don't drink it, so I would leave it.
                I wouldn't choose black tea.
                Nobody can tell the difference.
                It's not my place.
                I don't take sugar.
                We can't afford it.
                """.lines();
    }

    @ParameterizedTest
    @MethodSource("speaking")
    void prose_that_says_no_to_something_else_is_no_refusal(String reply) {
        assertThat(TEXT_READERS)
                .allSatisfy(reader -> assertThat(Teas.isRefusal(Teas.read(reader, reply, SHOWN)))
                        .as("%s", reply)
                        .isFalse());
    }
}
