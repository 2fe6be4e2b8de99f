package org.alignunit.survey;

import java.util.List;
import java.util.Optional;

/**
 * Questions that were put to people, and how groups of them answered.
 *
 * @param id the survey's name
 * @param title what a reader calls it; may be empty
 * @param source where the figures come from; may be empty
 * @param domain the field of the questions (politics, books, global values); may be empty
 * @param fielded when people were asked, as an ISO interval {@code from/to}; may be empty
 * @param questions at least one, ids unique
 * @param groups at least one, keys unique
 * @param references at most one for a question and a group
 */
public record Survey(
        String id,
        String title,
        String source,
        String domain,
        String fielded,
        List<Question> questions,
        List<Group> groups,
        List<Reference> references) {
    /** Copies the lists. */
    public Survey {
        questions = List.copyOf(questions);
        groups = List.copyOf(groups);
        references = List.copyOf(references);
    }

    /**
     * What a group answered to a question.
     *
     * @param question one of the questions
     * @param group one of the groups
     * @return their answers, or empty if none of the group was asked
     */
    public Optional<Reference> reference(Question question, Group group) {
        return references.stream()
                .filter(reference -> reference.question().equals(question.id())
                        && reference.group().equals(group.key()))
                .findFirst();
    }
}
