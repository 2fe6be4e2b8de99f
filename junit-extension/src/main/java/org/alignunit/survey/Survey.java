package org.alignunit.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alignunit.internal.names.Globs;
import org.alignunit.internal.names.NearNames;
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
    /** By wave, then by question id and group key. */
    private final Map<String, Map<List<String>, Reference>> references;

    private final List<Sensitivity> sensitivity;
    private final List<Structure> structure;
    private final OptionalDouble largestWeight;
    private final String wave;

    /**
     * A survey built in code; {@link Surveys} reads and checks files.
     *
     * @param id the survey's name
     * @param title a title for readers; may be empty
     * @param source where the figures come from; may be empty
     * @param domain the field of the questions (politics, books, global values); may be empty
     * @param fielded when people were asked, as an ISO interval {@code from/to}; may be empty
     * @param questions at least one, ids unique, which is not checked here
     * @param groups at least one, keys unique, which is not checked here
     * @param references at most one for a question, a group and a wave; waves in the order of time
     * @throws IllegalArgumentException if a question and a group have two references in a wave
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
        this.references = new LinkedHashMap<>();
        this.sensitivity = List.of();
        this.structure = List.of();
        this.largestWeight = OptionalDouble.empty();
        String newest = "";
        for (Reference reference : references) {
            List<String> cell = List.of(reference.question(), reference.group());
            Map<List<String>, Reference> known = this.references.get(reference.wave());
            if (known == null) {
                newest = reference.wave();
                known = new LinkedHashMap<>();
                this.references.put(newest, known);
            }
            if (known.put(cell, reference) != null) {
                throw new IllegalArgumentException("two references for " + cell);
            }
        }
        this.wave = newest;
    }

    private Survey(
            Survey survey,
            Map<String, Map<List<String>, Reference>> references,
            List<Sensitivity> sensitivity,
            List<Structure> structure,
            OptionalDouble largestWeight,
            String wave) {
        this.id = survey.id;
        this.title = survey.title;
        this.source = survey.source;
        this.domain = survey.domain;
        this.fielded = survey.fielded;
        this.questions = survey.questions;
        this.groups = survey.groups;
        this.references = references;
        this.sensitivity = List.copyOf(sensitivity);
        this.structure = List.copyOf(structure);
        this.largestWeight = largestWeight;
        this.wave = wave;
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

    /** The same survey with its waves in this order, and with its sensitivity, structure and largest weight. */
    Survey with(List<String> waves, List<Sensitivity> sensitivity, List<Structure> structure, OptionalDouble largest) {
        Map<String, Map<List<String>, Reference>> ordered = new LinkedHashMap<>();
        for (String each : waves) {
            ordered.put(each, references.getOrDefault(each, Map.of()));
        }
        return waves.isEmpty()
                ? new Survey(this, references, sensitivity, structure, largest, wave)
                : new Survey(this, ordered, sensitivity, structure, largest, waves.get(waves.size() - 1));
    }

    /** {@return the waves in which people were asked, the newest last; none in a survey without waves} */
    public List<String> waves() {
        return wave.isEmpty() ? List.of() : List.copyOf(references.keySet());
    }

    /** {@return the wave whose answers are the references: the newest, unless another was named; empty in a survey without waves} */
    public String wave() {
        return wave;
    }

    /**
     * {@return the same survey with the references of a wave}
     *
     * @param name one of the waves
     * @throws IllegalArgumentException if there is no such wave; the message names the nearest one
     */
    public Survey inWave(String name) {
        if (!waves().contains(name)) {
            throw new IllegalArgumentException(
                    waves().isEmpty()
                            ? "survey \"" + id + "\" has no waves: leave wave out"
                            : "survey \"" + id + "\" has no wave \"" + name + "\"; " + NearNames.remedy(name, waves()));
        }
        return in(name);
    }

    private Survey in(String name) {
        return name.equals(wave) ? this : new Survey(this, references, sensitivity, structure, largestWeight, name);
    }

    /** {@return what the references would be without each decision of the import, in the same wave; often none is known} */
    public List<Sensitivity> sensitivity() {
        List<Sensitivity> same = new ArrayList<>();
        for (Sensitivity each : sensitivity) {
            same.add(new Sensitivity(each.decision(), each.name(), each.survey().in(wave)));
        }
        return same;
    }

    /**
     * {@return how much the answers of one person of a group hang together in the wave, or empty if the survey does not say}
     *
     * @param group one of the groups
     */
    public Optional<Structure> structure(Group group) {
        return structure.stream()
                .filter(each -> each.group().equals(group.key()) && each.wave().equals(wave))
                .findFirst();
    }

    /** {@return the largest weight that anybody asked can have, or empty if the survey does not say} */
    public OptionalDouble largestWeight() {
        return largestWeight;
    }

    /** {@return the references of the wave, in the survey's order} */
    public List<Reference> references() {
        return List.copyOf(ofWave().values());
    }

    private Map<List<String>, Reference> ofWave() {
        return references.getOrDefault(wave, Map.of());
    }

    /**
     * {@return the answers of a group to a question in the wave, or empty if nobody in the group stated an opinion}
     *
     * @param question one of the questions
     * @param group one of the groups
     */
    public Optional<Reference> reference(Question question, Group group) {
        return Optional.ofNullable(ofWave().get(List.of(question.id(), group.key())));
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
