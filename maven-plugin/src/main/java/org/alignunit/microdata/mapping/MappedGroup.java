package org.alignunit.microdata.mapping;

import java.util.List;
import org.alignunit.microdata.aggregate.Where;

/**
 * A group, and who belongs to it.
 *
 * @param persona names one of the group in a prompt
 * @param paraphrases other wordings of the persona
 */
public record MappedGroup(String attribute, String value, String persona, Where where, List<String> paraphrases) {
    /** Copies the list. */
    public MappedGroup {
        paraphrases = List.copyOf(paraphrases);
    }

    /** Its name: attribute=value. */
    public String key() {
        return attribute + "=" + value;
    }
}
