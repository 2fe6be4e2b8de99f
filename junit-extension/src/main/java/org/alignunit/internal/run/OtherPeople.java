package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alignunit.Outcome;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.result.Constant;
import org.alignunit.internal.result.SensitivityCheck;
import org.alignunit.internal.result.WaveDistance;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.internal.run.temperature.TemperatureScaling.Kept;
import org.alignunit.internal.verdict.Judgement;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.means.PanelEvidence;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Sensitivity;
import org.alignunit.survey.Survey;

/**
 * Holds the replies of a cell against other people's answers to its questions: of another wave, or as they would be without a
 * decision of the survey's import. No further reply is asked for.
 */
final class OtherPeople {
    private final Cell cell;
    private final List<Kept> kept;
    private final Rule rule;

    /** {@code rule} is that of the cell's own verdict. */
    OtherPeople(Cell cell, List<Kept> kept, Rule rule) {
        this.cell = cell;
        this.kept = kept;
        this.rule = rule;
    }

    /** Whether a survey has any other people, so that replies must be kept. */
    static boolean of(Survey survey) {
        return survey.waves().size() > 1 || !survey.sensitivity().isEmpty();
    }

    List<SensitivityCheck> sensitivity() {
        List<SensitivityCheck> checks = new ArrayList<>();
        for (Sensitivity each : cell.survey().sensitivity()) {
            List<Question> asked = asked(each.survey());
            judge(each.survey(), asked, rule)
                    .ifPresent(judgement -> checks.add(new SensitivityCheck(
                            Constant.of(each.decision()),
                            each.name(),
                            asked.size(),
                            judgement.estimate(),
                            rule.within().isEmpty()
                                    ? Outcome.REPORTED
                                    : Outcome.valueOf(judgement.verdict().name()))));
        }
        return checks;
    }

    List<WaveDistance> waves() {
        List<WaveDistance> distances = new ArrayList<>();
        for (String wave : cell.survey().waves()) {
            if (!wave.equals(cell.survey().wave())) {
                Survey other = cell.survey().inWave(wave);
                List<Question> asked = asked(other);
                judge(other, asked, rule.withoutThreshold())
                        .ifPresent(model -> distances.add(distance(wave, asked, model, moved(other, asked))));
            }
        }
        return distances;
    }

    private WaveDistance distance(String wave, List<Question> asked, Judgement model, Judgement moved) {
        boolean bounded = !cell.pointwise() && !moved.errorCovers().isEmpty();
        return new WaveDistance(
                wave,
                asked.size(),
                model.estimate(),
                model.lower(),
                model.upper(),
                moved.estimate(),
                bounded ? moved.lower() : null,
                bounded ? moved.upper() : null);
    }

    /** From the people of another wave to those of the cell, as two samples. */
    private Judgement moved(Survey other, List<Question> asked) {
        List<Target> theirs = targets(other, asked);
        List<Target> own = targets(cell.survey(), asked);
        boolean sized = theirs.stream().map(Target::sampleSize).allMatch(OptionalDouble::isPresent);
        Rule measured = rule.withoutThreshold();
        PanelEvidence people = new PanelEvidence(theirs, sized ? measured.withSampledReference() : measured);
        for (int q = 0; q < own.size(); q++) {
            Target target = own.get(q);
            people.add(q, sized ? target : new Target(target.reference(), OptionalDouble.empty()));
        }
        return people.judge();
    }

    private List<Target> targets(Survey survey, List<Question> questions) {
        List<Target> targets = new ArrayList<>();
        for (Question question : questions) {
            Reference people = survey.reference(question, cell.group()).orElseThrow();
            targets.add(new Target(people.distribution(), people.sampleSize()));
        }
        return targets;
    }

    /** The questions that other people answered too; where people are a sample, of a known size. */
    private List<Question> asked(Survey other) {
        List<Question> asked = new ArrayList<>(cell.questions());
        asked.removeIf(question -> other.reference(question, cell.group())
                .filter(people ->
                        !rule.sampledReference() || people.sampleSize().isPresent())
                .isEmpty());
        return asked;
    }

    /** What the replies say of some of the questions; empty where there is none, or where none was read. */
    private Optional<Judgement> judge(Survey other, List<Question> asked, Rule by) {
        if (asked.isEmpty() || cell.temperatureScaling() && !Cell.scalable(asked)) {
            return Optional.empty();
        }
        List<List<Opinion>> opinions = new ArrayList<>();
        cell.questions().forEach(question -> opinions.add(new ArrayList<>()));
        kept.forEach(reply -> opinions.get(reply.question()).add(reply.opinion()));
        for (int q = cell.questions().size() - 1; q >= 0; q--) {
            if (!asked.contains(cell.questions().get(q))) {
                opinions.remove(q);
            }
        }
        Cell theirs = cell.with(other, asked, by);
        Tally tally = new Tally(theirs, theirs.evidence(theirs.judged()).get());
        boolean fed = true;
        while (fed) {
            fed = false;
            int[] wanted = tally.wanted();
            for (int q = 0; q < wanted.length; q++) {
                for (int i = 0;
                        i < wanted[q] && tally.replies(q) < opinions.get(q).size();
                        i++) {
                    tally.add(q, opinions.get(q).get(tally.replies(q)));
                    fed = true;
                }
            }
        }
        return tally.nothingRead()
                ? Optional.empty()
                : Optional.of(tally.scaled().judge());
    }
}
