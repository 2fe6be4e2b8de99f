package org.alignunit.internal.run.cell;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.alignunit.Expression;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.bounds.Bounds;

/** Whether replies decline to answer, as answers to questions of two options: their mean total variation is that of the shares. */
final class RefusalEvidence {
    private static final Support SUPPORT = Support.nominal(List.of("answered", "declined"));

    private RefusalEvidence() {}

    static Supplier<OpinionEvidence> evidence(Cell cell, Rule rule) {
        List<Target> people = cell.asked().stream()
                .map(cell::reference)
                .map(reference -> people(reference.refusalShare(), reference.sampleSize()))
                .toList();
        Supplier<OpinionEvidence> fresh = cell.strategy().evidence(people, rule, cell::block, cell.variantCounts());
        return () -> ofRefusals(cell, fresh.get());
    }

    private static OpinionEvidence ofRefusals(Cell cell, OpinionEvidence shares) {
        return new OpinionEvidence(
                shares.evidence(), (opinion, question) -> shares.opinions().accept(read(cell, opinion), question));
    }

    private static Target people(double declined, OptionalDouble answered) {
        OptionalDouble all = answered.isPresent() && declined < 1
                ? OptionalDouble.of(answered.getAsDouble() / (1 - declined))
                : OptionalDouble.empty();
        return new Target(said(declined), all);
    }

    /** What a reply says of declining, in the way of its expression; what could not be read stays so. */
    private static Opinion read(Cell cell, Opinion opinion) {
        if (opinion instanceof Opinion.Shares stated) {
            return shares(stated.refusals());
        }
        if (opinion instanceof Opinion.Masses found) {
            return masses(found.refusals(), found.labelMass());
        }
        if (opinion instanceof Opinion.Sample panel) {
            return new Opinion.Sample(people(panel.refusals(), panel.people().sampleSize()), panel.respondents(), 0);
        }
        if (opinion instanceof Opinion.Choice) {
            return new Opinion.Choice(0);
        }
        return opinion instanceof Opinion.Refusal ? declined(cell.expression()) : opinion;
    }

    private static Opinion declined(Expression expression) {
        return switch (expression) {
            case SAMPLED, PANEL -> new Opinion.Choice(1);
            case LOG_PROBABILITIES -> masses(new Bounds(1, 1), 1);
            case SEQUENCE, VERBALIZED -> shares(1);
        };
    }

    private static Opinion shares(double declined) {
        return new Opinion.Shares(said(declined), 1, 0, false);
    }

    private static Opinion masses(Bounds declined, double labelMass) {
        return new Opinion.Masses(
                List.of(1 - declined.upper(), declined.lower()),
                List.of(1 - declined.lower(), declined.upper()),
                said((declined.lower() + declined.upper()) / 2),
                new Bounds(0, 0),
                labelMass);
    }

    private static Distribution said(double declined) {
        return Distribution.ofWeights(SUPPORT, 1 - declined, declined);
    }
}
