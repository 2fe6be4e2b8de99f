package org.alignunit.survey;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How people of a group tell of themselves, in the forms of Santurkar et al. (2023): by answering a question on themselves, in
 * their own words, or as something that the reader is asked to imagine. In a survey file these are templates, one for each
 * attribute, in which {@code {persona}} and {@code {value}} stand for the group's.
 *
 * @param question a survey question on oneself, such as {@code How old are you?}
 * @param answer what people of the group answer to it
 * @param biography a sentence or two in the first person, such as {@code I am a Democrat.}
 * @param portrait what follows {@code as if}, such as {@code you were a Democrat}
 */
public record Introduction(String question, String answer, String biography, String portrait) {
    /** What serves where a survey file has no template; it fits every persona that completes {@code I am}. */
    public static final Introduction PLAIN = new Introduction(
            "How would you describe yourself?", "I am {persona}.", "I am {persona}.", "you were {persona}");

    /** What may stand in a template. */
    static final Pattern PLACE = Pattern.compile("\\{([^{}\\s]*)}");

    static final String PERSONA = "persona";
    static final String VALUE = "value";

    /**
     * The texts of a group.
     *
     * @param value the group's value
     * @param persona the words that name one of the group
     * @return this introduction with both in their places
     */
    public Introduction of(String value, String persona) {
        Map<String, String> known = Map.of(VALUE, value, PERSONA, persona);
        return new Introduction(
                fill(question, known), fill(answer, known), fill(biography, known), fill(portrait, known));
    }

    /** In one pass, so that a place in the group's own words is left alone. */
    private static String fill(String template, Map<String, String> known) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(known.getOrDefault(place.group(1), place.group())));
    }
}
