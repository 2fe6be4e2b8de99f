package org.alignunit.survey;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * People who share the value of an attribute.
 *
 * @param attribute the attribute's name, such as {@code POLPARTY}
 * @param value its value, such as {@code Democrat}
 * @param persona the words that name one of them in a prompt, such as {@code a Democrat}
 * @param introduction how they describe themselves, from the templates of their attribute
 * @param paraphrases alternatives to the persona, each used as often as it; may be empty
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Group(
        String attribute, String value, String persona, Introduction introduction, List<String> paraphrases) {
    /** Copies the list. */
    public Group {
        paraphrases = List.copyOf(paraphrases);
    }

    /**
     * A group with the default introduction.
     *
     * @param attribute the attribute's name
     * @param value its value
     * @param persona the words that name one of them
     */
    public Group(String attribute, String value, String persona) {
        this(attribute, value, persona, Introduction.PLAIN, List.of());
    }

    Group with(Introduction other) {
        return new Group(attribute, value, persona, other, paraphrases);
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
