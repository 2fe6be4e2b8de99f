package org.alignunit.survey;

/**
 * People who share the value of an attribute.
 *
 * @param attribute the attribute's name, such as {@code POLPARTY}
 * @param value its value, such as {@code Democrat}
 * @param persona the words that name one of them in a prompt, such as {@code a Democrat}
 * @param introduction how they tell of themselves: templates of their attribute
 */
public record Group(String attribute, String value, String persona, Introduction introduction) {
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

    /** {@return {@code attribute=value}, the group's name in files and globs} */
    public String key() {
        return attribute + "=" + value;
    }
}
