package org.alignunit.internal.run.race;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.verdict.Evidence;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.properties.Limits;
import org.alignunit.internal.verdict.properties.PropertyRule;
import org.alignunit.internal.verdict.properties.SquaredEvidence;
import org.alignunit.internal.verdict.properties.SummedProperty;

/**
 * Evidence on the squared distance of a cell that races, and on its distance. It wants no more than the race allows. Replies that come in
 * whole rounds are taken in evenly: a budget may leave some questions with more of them than others.
 */
final class RaceEvidence implements Evidence {
    private final Cell cell;
    private final List<List<Opinion>> replies = new ArrayList<>();
    private final OpinionEvidence distance;
    private final OpinionEvidence squared;
    private int part;
    private int taken;

    RaceEvidence(Cell cell) {
        this.cell = cell;
        this.distance = cell.evidence(cell.rule()).get();
        SummedProperty property = SummedProperty.squaredDistance(
                cell.targets().stream().map(Target::reference).toList());
        PropertyRule rule = new PropertyRule(
                Limits.NONE,
                cell.rule().alpha(),
                cell.rule().maxUnanswered(),
                cell.rule().maxReplies());
        this.squared = cell.strategy().evidence(property, rule, cell::block, cell.variantCounts());
        cell.asked().forEach(asked -> replies.add(new ArrayList<>()));
    }

    /** Takes the opinions of the cell's replies. */
    OpinionEvidence opinions() {
        return new OpinionEvidence(
                this, (opinion, question) -> replies.get(question).add(opinion));
    }

    /** Whether the bounds count the error of single replies, so that more replies tell more. */
    boolean drawn() {
        return squared.evidence() instanceof SquaredEvidence;
    }

    /** Allows the replies of a part of the looks, from 1 to all of them. */
    void allow(int look, int looks) {
        int blocks = cell.rule().maxReplies() / cell.block();
        part = drawn()
                ? cell.block() * Math.max(2, (blocks * look + looks - 1) / looks)
                : cell.rule().maxReplies();
    }

    @Override
    public int[] wanted() {
        int[] variants = cell.variantCounts();
        return IntStream.range(0, replies.size())
                .map(question -> (cell.strategy().repeats() ? part : variants[question])
                        - replies.get(question).size())
                .toArray();
    }

    /** The replies that each question is read from; of those that all questions have where they come in rounds. */
    private void take() {
        int least = replies.stream().mapToInt(List::size).min().orElseThrow();
        int most = replies.stream().mapToInt(List::size).max().orElseThrow();
        for (int end = cell.strategy().repeats() ? least : most; taken < end; taken++) {
            for (int question = 0; question < replies.size(); question++) {
                if (taken < replies.get(question).size()) {
                    Opinion opinion = replies.get(question).get(taken);
                    distance.opinions().accept(opinion, question);
                    squared.opinions().accept(opinion, question);
                }
            }
        }
    }

    /** The evidence on the squared distance so far. */
    Evidence squared() {
        take();
        return squared.evidence();
    }

    /** How many replies it has had. */
    long had() {
        return replies.stream().mapToInt(List::size).sum();
    }

    @Override
    public void addUnread(int question) {
        throw new UnsupportedOperationException("an unread reply is an opinion here");
    }

    @Override
    public Judgement judge() {
        take();
        return distance.evidence().judge();
    }
}
