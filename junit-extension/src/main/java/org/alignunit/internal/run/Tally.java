package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.alignunit.Property;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.result.Conclusion;
import org.alignunit.internal.result.Obstacle;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.respondent.Respondent;
import org.alignunit.internal.run.temperature.TemperatureScaling;
import org.alignunit.internal.run.temperature.TemperatureScaling.Kept;
import org.alignunit.internal.verdict.EValues;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.answers.AnswerEvidence;

/** Feeds what was read into the evidence and counts what was not. Not thread-safe. */
final class Tally {
    private final Cell cell;
    private final List<QuestionTally> questions;
    private final List<Target> targets;
    private final OpinionEvidence evidence;
    private final Independence independence;
    /** The replies in their order, where they are read again: scaled, at another error rate, or for one variant alone. */
    private final List<Kept> kept = new ArrayList<>();
    /** The same before any scaling. */
    private List<Kept> replies = kept;

    private final boolean keeps;
    private final Deliveries deliveries;
    private int looks;
    private String temperatures = "";
    private final Map<String, Integer> problems = new TreeMap<>();
    private final Excerpts examples = new Excerpts();

    /** {@code evidence}: by the cell's rule, without any reply yet. */
    Tally(Cell cell, OpinionEvidence evidence) {
        this.cell = cell;
        targets = cell.targets();
        questions = new ArrayList<>();
        cell.asked().forEach(asked -> questions.add(new QuestionTally(asked, cell)));
        if (cell.leftOut() > 0) {
            problems.put("questions without a reference", cell.leftOut());
        }
        this.evidence = evidence;
        independence = new Independence(cell);
        deliveries = new Deliveries(cell);
        keeps = cell.temperatureScaling()
                || !cell.strategy().repeats()
                || OtherPeople.of(cell.survey())
                || evidence.evidence() instanceof AnswerEvidence;
    }

    /** How many further replies each question should get; all zeros at the end, where replies must be draws of their own. */
    int[] wanted() {
        independence.look();
        int[] wanted = evidence.evidence().wanted();
        if (Arrays.stream(wanted).anyMatch(number -> number > 0)) {
            looks++;
        } else {
            deliveries.require();
        }
        return wanted;
    }

    Judgement judge() {
        if (cell.pointwise() && cell.property().isPresent()) {
            return PlugIn.judge(
                    cell,
                    evidence.evidence().judge(),
                    (int) questions.stream()
                            .filter(question -> !known(question))
                            .count(),
                    sum(OpinionTally::replies),
                    sum(this::unread));
        }
        return cell.pointwise()
                ? PlugIn.judge(
                        cell.rule(),
                        evidence.evidence().judge(),
                        questions.stream()
                                .map(question -> question.distance(cell.rule().distance()))
                                .toList(),
                        sum(OpinionTally::replies),
                        sum(this::unread))
                : unlessDependent(evidence.evidence().judge());
    }

    /** The same, of replies that stand for independent draws and were made up evenly, which the order of draws is not. */
    Judgement judgeAsDraws() {
        return evidence.evidence().judge();
    }

    private Judgement unlessDependent(Judgement judgement) {
        return independence.broken() ? judgement.withoutVerdict(Independence.REASON) : judgement;
    }

    /** Evidence that may be weighed against other cells': of single answers to one question. */
    EValues eValues() {
        return evidence.evidence() instanceof AnswerEvidence answers && !independence.broken()
                ? answers.eValues()
                : EValues.NONE;
    }

    /** What the same opinions say at another error rate. */
    Judgement judgeAt(double alpha) {
        OpinionEvidence again = cell.evidence(cell.judged().withAlpha(alpha)).get();
        kept.forEach(reply -> again.opinions().accept(reply.opinion(), reply.question()));
        return unlessDependent(again.evidence().judge());
    }

    /** How many replies a question has had, read or not: the index of its next one. */
    int replies(int question) {
        return questions.get(question).all().replies();
    }

    void add(int question, Respondent.Answer answer) {
        Opinion opinion = deliveries.opinion(question, answer);
        if (opinion == answer.opinion() && answer.reply().delivery().lost() > 0) {
            problems.merge(Deliveries.LOST, 1, Integer::sum);
        }
        if (opinion == answer.opinion() && opinion instanceof Opinion.Unreadable unreadable) {
            examples.add(unreadable.kind(), answer.reply().text());
        }
        add(question, opinion);
    }

    void add(int question, Opinion opinion) {
        if (opinion instanceof Opinion.Unreadable unreadable) {
            problems.merge(unreadable.kind(), 1, Integer::sum);
        } else if (opinion instanceof Opinion.Refusal) {
            problems.merge("refusal", 1, Integer::sum);
        } else if (opinion instanceof Opinion.Shares shares && shares.normalised()) {
            problems.merge("normalised", 1, Integer::sum);
        }
        if (keeps) {
            kept.add(new Kept(question, opinion));
        }
        independence.add(question, replies(question), opinion);
        questions.get(question).add(opinion);
        evidence.opinions().accept(opinion, question);
    }

    /** Keeps that so many replies of a round were not had, or came after one that was not. */
    void cutShort(int missing) {
        deliveries.require();
        problems.put(Conclusion.CUT_SHORT, missing);
    }

    /** The same replies at the temperatures that fit other questions; itself where none is asked for. */
    Tally scaled() {
        if (!cell.temperatureScaling()) {
            return this;
        }
        TemperatureScaling scaling = TemperatureScaling.fit(cell.questions(), targets, kept);
        Tally scaled = new Tally(cell, cell.evidence(cell.judged()).get());
        kept.forEach(reply -> scaled.add(reply.question(), scaling.scaled(reply)));
        scaled.examples.addAll(examples);
        scaled.looks = looks;
        scaled.replies = kept;
        scaled.temperatures = scaling.summary();
        if (problems.containsKey(Conclusion.CUT_SHORT)) {
            scaled.cutShort(problems.get(Conclusion.CUT_SHORT));
        }
        if (scaling.atBound() > 0) {
            scaled.problems.put("temperature at its bound", scaling.atBound());
        }
        for (int q = 0; q < questions.size(); q++) {
            scaled.questions.get(q).temperature(scaling.temperature(q));
        }
        return scaled;
    }

    /** What a reader must know of the temperatures; empty where there is none. */
    String temperatures() {
        return temperatures;
    }

    /** Why there is no verdict, where there is none although all replies came. */
    Obstacle obstacle() {
        boolean unreadQuestion = questions.stream().anyMatch(question -> !known(question));
        if (nothingRead()) {
            return Obstacle.NOTHING_READ;
        }
        if (independence.broken() && !cell.pointwise()) {
            return Obstacle.DEPENDENT_ANSWERS;
        }
        if (cell.pointwise() && unreadQuestion) {
            return Obstacle.QUESTION_UNREAD;
        }
        return sum(this::unread) > cell.rule().maxUnanswered() * sum(OpinionTally::replies)
                ? Obstacle.TOO_MANY_UNREAD
                : Obstacle.UNDECIDED;
    }

    /** Whether what is measured is known of a question. */
    boolean known(QuestionTally question) {
        OpinionTally replies = question.all();
        return declines()
                ? replies.replies() > replies.unreadable()
                : replies.read()
                        >= cell.property()
                                .map(asserted -> asserted.leastReplies(cell))
                                .orElse(1);
    }

    boolean nothingRead() {
        return sum(OpinionTally::answers) + (declines() ? sum(OpinionTally::refusals) : 0) == 0;
    }

    /** Who asks for refusals can read one. */
    private int unread(OpinionTally replies) {
        return declines() ? replies.unreadable() : replies.unread();
    }

    private boolean declines() {
        return cell.property()
                .filter(asserted -> asserted.property() == Property.REFUSALS)
                .isPresent();
    }

    /** {@return what the result tells of all this} */
    ResultFindings findings() {
        return cell.property().isPresent()
                ? new PropertyFindings(cell, this, cell.property().get())
                : new DistanceFindings(cell, this, targets, replies, kept);
    }

    List<QuestionTally> questions() {
        return questions;
    }

    /** {@return those that got any reply: all but where questions are drawn at random} */
    List<QuestionTally> asked() {
        return questions.stream().filter(this::wasAsked).toList();
    }

    boolean wasAsked(QuestionTally question) {
        return !cell.randomQuestions() || question.all().replies() > 0;
    }

    int looks() {
        return looks;
    }

    int sum(ToIntFunction<OpinionTally> number) {
        int sum = 0;
        for (QuestionTally question : questions) {
            sum += number.applyAsInt(question.all());
        }
        return sum;
    }

    /** What could not be read, with an example of each kind; empty if all was. */
    String unreadable() {
        return examples.among(problems);
    }

    /** Kind of problem to how often it was met. */
    Map<String, Integer> problems() {
        int notDrawn = questions.size() - asked().size();
        if (notDrawn > 0) {
            problems.put("questions not drawn", notDrawn);
        }
        return problems;
    }
}
