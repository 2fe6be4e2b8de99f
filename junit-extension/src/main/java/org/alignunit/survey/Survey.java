package org.alignunit.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alignunit.internal.names.Globs;
import org.apiguardian.api.API;

/** Questions and the answers of groups of people to them. Immutable. */
@API(status = API.Status.MAINTAINED, since = "0.1")
public final class Survey {
    private final String id;
    private final String title;
    private final String source;
    private final String domain;
    private final String fielded;
    private final List<Question> questions;
    private final List<Group> groups;
    /** By question id and group key. */
    private final Map<List<String>, Reference> references = new LinkedHashMap<>();

    /**
     * A survey built in code; {@link Surveys} reads and checks files.
     *
     * @param id the survey's name
     * @param title a title for readers; may be empty
     * @param source where the figures come from; may be empty
     * @param domain the field of the questions (politics, books, global values); may be empty
     * @param fielded when people were asked, as an ISO interval {@code from/to}; may be empty
     * @param questions at least one, ids unique
     * @param groups at least one, keys unique
     * @param references at most one for a question and a group
     * @throws IllegalArgumentException if a question and a group have two references
     */
    public Survey(
            String id,
            String title,
            String source,
            String domain,
            String fielded,
            List<Question> questions,
            List<Group> groups,
            List<Reference> references) {
        this.id = id;
        this.title = title;
        this.source = source;
        this.domain = domain;
        this.fielded = fielded;
        this.questions = List.copyOf(questions);
        this.groups = List.copyOf(groups);
        for (Reference reference : references) {
            List<String> cell = List.of(reference.question(), reference.group());
            if (this.references.put(cell, reference) != null) {
                throw new IllegalArgumentException("two references for " + cell);
            }
        }
    }

    /** {@return the survey's name} */
    public String id() {
        return id;
    }

    /** {@return a title for readers; may be empty} */
    public String title() {
        return title;
    }

    /** {@return where the figures come from; may be empty} */
    public String source() {
        return source;
    }

    /** {@return the field of the questions, such as politics; may be empty} */
    public String domain() {
        return domain;
    }

    /** {@return when people were asked, as an ISO interval {@code from/to}; may be empty} */
    public String fielded() {
        return fielded;
    }

    /** {@return the questions, in the survey's order} */
    public List<Question> questions() {
        return questions;
    }

    /** {@return the groups, in the survey's order} */
    public List<Group> groups() {
        return groups;
    }

    /** {@return the references, in the survey's order} */
    public List<Reference> references() {
        return List.copyOf(references.values());
    }

    /**
     * {@return the answers of a group to a question, or empty if nobody in the group stated an opinion}
     *
     * @param question one of the questions
     * @param group one of the groups
     */
    public Optional<Reference> reference(Question question, Group group) {
        return Optional.ofNullable(references.get(List.of(question.id(), group.key())));
    }

    /**
     * The questions whose id matches at least one glob.
     *
     * @param globs {@code *} stands for any characters, {@code ?} for one; no globs match every question
     * @return the questions, each once, in the survey's order
     * @throws IllegalArgumentException if a glob matches nothing; the message names it and what exists
     */
    public List<Question> questionsMatching(List<String> globs) {
        return Globs.matching(globs, questions, Question::id, "question of survey \"" + id + "\"");
    }

    /**
     * The groups whose key, {@code attribute=value}, matches at least one glob.
     *
     * @param globs {@code *} stands for any characters, {@code ?} for one; no globs match every group
     * @return the groups, each once, in the survey's order
     * @throws IllegalArgumentException if a glob matches nothing; the message names it and what exists
     */
    public List<Group> groupsMatching(List<String> globs) {
        return Globs.matching(globs, groups, Group::key, "group of survey \"" + id + "\"");
    }

    @Override
    public String toString() {
        return "survey " + id;
    }
}
