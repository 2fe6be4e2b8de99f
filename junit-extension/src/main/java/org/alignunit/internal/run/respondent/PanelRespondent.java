package org.alignunit.internal.run.respondent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.alignunit.Property;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.run.cell.AskedQuestion;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Target;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Structure;

/** A panel in a model's place: it gives what its respondents answered. Options are matched by their words. */
public record PanelRespondent(Panel panel) implements Respondent {
    private static final int SHOWN = 5;

    private static final Reply NOTHING_ASKED = Reply.of("");

    @Override
    public CompletableFuture<Answer> ask(Question question, Group group, int index) {
        Reference people = people(question, group).orElseThrow();
        Map<String, Double> shares = people.distribution().asMap();
        double[] ordered =
                question.support().options().stream().mapToDouble(shares::get).toArray();
        Target target = new Target(Distribution.ofWeights(question.support(), ordered), people.sampleSize());
        int respondents = Math.max(1, (int) Math.round(people.respondents().orElse(1)));
        return CompletableFuture.completedFuture(
                new Answer(new Opinion.Sample(target, respondents, people.refusalShare()), NOTHING_ASKED));
    }

    private Optional<Reference> people(Question question, Group group) {
        return own(question).flatMap(own -> panel.survey().reference(own, group));
    }

    private Optional<Question> own(Question question) {
        return panel.survey().questions().stream()
                .filter(each -> each.id().equals(question.id()))
                .findFirst();
    }

    /** {@return what of some cells the panel has no answers to, in words; empty if it has all} */
    public String missing(Collection<Cell> cells) {
        List<String> missing = new ArrayList<>();
        for (Cell cell : cells) {
            if (ofStructure(cell) && structure(cell).isEmpty()) {
                missing.add(
                        "does not say how the answers of one of its respondents to the same questions hang together, as a"
                                + " survey that was imported with crosstabs does (structure), for \"" + cell.groupKey()
                                + "\"");
            }
            for (AskedQuestion asked : cell.asked()) {
                String problem = missing(asked.question(), asked.group());
                if (!problem.isEmpty()) {
                    missing.add(problem);
                }
            }
        }
        List<String> distinct = missing.stream().distinct().toList();
        return String.join("; ", distinct.subList(0, Math.min(SHOWN, distinct.size())))
                + (distinct.size() > SHOWN ? "; and " + (distinct.size() - SHOWN) + " more" : "");
    }

    /** {@return the cell, with what this panel alone can tell} */
    public Cell cell(Cell cell) {
        return ofStructure(cell) ? structure(cell).map(cell::of).orElse(cell) : cell;
    }

    private static boolean ofStructure(Cell cell) {
        return cell.property()
                .filter(asserted -> asserted.property() == Property.STRUCTURE)
                .isPresent();
    }

    private Optional<Structure> structure(Cell cell) {
        Set<String> questions = cell.survey()
                .structure(cell.group())
                .map(people -> Set.copyOf(people.questions()))
                .orElse(Set.of());
        return panel.survey()
                .structure(cell.group())
                .filter(own -> Set.copyOf(own.questions()).equals(questions));
    }

    private String missing(Question question, Group group) {
        if (panel.survey().groups().stream().noneMatch(each -> each.key().equals(group.key()))) {
            return "has no group \"" + group.key() + "\"";
        }
        Optional<Question> own = own(question);
        if (own.isEmpty()) {
            return "has no question \"" + question.id() + "\"";
        }
        List<String> theirs = own.get().support().options();
        List<String> wanted = question.support().options();
        if (!new HashSet<>(theirs).equals(new HashSet<>(wanted))) {
            return "offers other opinions on \"" + question.id() + "\": " + theirs + " instead of " + wanted;
        }
        return panel.survey().reference(own.get(), group).isEmpty()
                ? "has no answers of \"" + group.key() + "\" to \"" + question.id() + "\""
                : "";
    }

    /** {@return the first question of some cells whose sample size the panel does not tell, and the group; empty if it tells all} */
    public Optional<String> unsized(Collection<Cell> cells) {
        for (Cell cell : cells) {
            for (AskedQuestion asked : cell.asked()) {
                if (people(asked.question(), asked.group())
                        .orElseThrow()
                        .sampleSize()
                        .isEmpty()) {
                    return Optional.of(
                            asked.group().key() + " for \"" + asked.question().id() + "\"");
                }
            }
        }
        return Optional.empty();
    }
}
