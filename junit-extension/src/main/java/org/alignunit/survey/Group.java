package org.alignunit.survey;

import java.util.List;
import java.util.stream.Stream;

/**
 * People who share the value of an attribute.
 *
 * @param attribute the attribute's name, such as {@code POLPARTY}
 * @param value its value, such as {@code Democrat}
 * @param persona the words that name one of them in a prompt, such as {@code a Democrat}
 * @param introduction how they tell of themselves: templates of their attribute
 * @param paraphrases other words than the persona that name one of them, and are used as often; may be empty
 */
public record Group(
        String attribute, String value, String persona, Introduction introduction, List<String> paraphrases) {
    /** Copies the list. */
    public Group {
        paraphrases = List.copyOf(paraphrases);
    }

    /**
     * A group whose persona has one wording.
     *
     * @param attribute the attribute's name
     * @param value its value
     * @param persona the words that name one of them
     * @param introduction how they tell of themselves
     */
    public Group(String attribute, String value, String persona, Introduction introduction) {
        this(attribute, value, persona, introduction, List.of());
    }

    /**
     * A group that tells of itself plainly.
     *
     * @param attribute the attribute's name
     * @param value its value
     * @param persona the words that name one of them
     */
    public Group(String attribute, String value, String persona) {
        this(attribute, value, persona, Introduction.PLAIN);
    }

    /** {@return the persona and its paraphrases: at least one} */
    public List<String> personas() {
        return Stream.concat(Stream.of(persona), paraphrases.stream()).toList();
    }

    /** {@return {@code attribute=value}, the group's name in files and globs} */
    public String key() {
        return attribute + "=" + value;
    }
}
