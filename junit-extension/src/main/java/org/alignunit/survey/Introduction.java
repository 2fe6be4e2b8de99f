package org.alignunit.survey;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * How people of a group describe themselves, in the three forms of Santurkar et al. (2023). A survey file has one set of templates
 * for each attribute, with the placeholders {@code {persona}} and {@code {value}}.
 *
 * @param question a survey question on the respondent, such as {@code How old are you?}
 * @param answer the group's answer to it
 * @param biography a sentence or two in the first person, such as {@code I am a Democrat.}
 * @param portrait what follows {@code as if}, such as {@code you were a Democrat}
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Introduction(String question, String answer, String biography, String portrait) {
    /** The default templates; they fit every persona that completes {@code I am}. */
    public static final Introduction PLAIN = new Introduction(
            "How would you describe yourself?", "I am {persona}.", "I am {persona}.", "you were {persona}");

    /** A placeholder in a template. */
    static final Pattern PLACE = Pattern.compile("\\{([^{}\\s]*)}");

    static final String PERSONA = "persona";
    static final String VALUE = "value";

    /**
     * {@return this introduction with its templates filled, without placeholders}
     *
     * @param value the group's value
     * @param persona the words that name one of the group
     */
    public Introduction of(String value, String persona) {
        Map<String, String> known = Map.of(VALUE, value, PERSONA, persona);
        return new Introduction(
                fill(question, known), fill(answer, known), fill(biography, known), fill(portrait, known));
    }

    /** In one pass, so that braces in the group's own words stay as they are. */
    private static String fill(String template, Map<String, String> known) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(known.getOrDefault(place.group(1), place.group())));
    }
}
