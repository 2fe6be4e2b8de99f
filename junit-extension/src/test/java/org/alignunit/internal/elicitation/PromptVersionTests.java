package org.alignunit.internal.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.alignunit.Expression;
import org.alignunit.PersonaForm;
import org.alignunit.Steering;
import org.alignunit.model.Prompt;
import org.alignunit.survey.Survey;
import org.alignunit.survey.Surveys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A prompt that changes asks for a new version of its template, so that results of different wordings are never mixed. */
class PromptVersionTests {
    private final Survey survey =
            Surveys.read("surveys/prompts.json", getClass().getClassLoader());

    @ParameterizedTest
    @EnumSource(value = Expression.class, mode = EnumSource.Mode.EXCLUDE, names = "PANEL")
    void a_changed_prompt_has_a_new_version(Expression expression) throws Exception {
        int version =
                elicitation(Steering.NONE, PersonaForm.SENTENCE, expression).promptVersion();
        String key = expression.name().toLowerCase(Locale.ROOT) + "." + version;

        assertThat(digest(everyPrompt(expression)))
                .as(
                        "the prompts of %s: if they changed on purpose, raise the version in the template and add the digest"
                                + " under the new key to prompt-digests.properties",
                        key)
                .isEqualTo(digests().getProperty(key));
    }

    /** In every steering and form, with everything that is sent beside the text. */
    private List<Prompt> everyPrompt(Expression expression) {
        List<Prompt> prompts = new ArrayList<>();
        for (Steering steering : Steering.values()) {
            for (PersonaForm form : PersonaForm.values()) {
                prompts.add(elicitation(steering, form, expression)
                        .ask(survey.questions().get(0), survey.groups().get(0), 0)
                        .prompt());
            }
        }
        return prompts;
    }

    private Elicitation elicitation(Steering steering, PersonaForm form, Expression expression) {
        return new Elicitation(
                survey,
                new PersonaCondition(steering, form),
                expression,
                PromptVariants.of(0, 1, new PersonaCondition(steering, form)),
                new Examples(survey, Set.of(), 5));
    }

    private static String digest(List<Prompt> prompts) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(prompts.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private static Properties digests() throws IOException {
        Properties digests = new Properties();
        try (InputStream in =
                Objects.requireNonNull(PromptVersionTests.class.getResourceAsStream("prompt-digests.properties"))) {
            digests.load(in);
        }
        return digests;
    }
}
