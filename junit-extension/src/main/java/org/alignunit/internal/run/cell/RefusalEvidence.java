package org.alignunit.internal.run.cell;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.alignunit.distribution.Distribution;
import org.alignunit.distribution.Support;
import org.alignunit.internal.elicitation.expression.Opinion;
import org.alignunit.internal.elicitation.expression.OpinionEvidence;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.internal.verdict.Target;
import org.alignunit.survey.Reference;

/** Whether replies decline to answer, as answers to questions of two options: their mean total variation is that of the shares. */
final class RefusalEvidence {
    private static final Support SUPPORT = Support.nominal(List.of("answered", "declined"));
    private static final Distribution ANSWERED = Distribution.ofWeights(SUPPORT, 1, 0);
    private static final Distribution DECLINED = Distribution.ofWeights(SUPPORT, 0, 1);

    private RefusalEvidence() {}

    static Supplier<OpinionEvidence> evidence(Cell cell, Rule rule) {
        List<Target> people = cell.asked().stream()
                .map(asked -> people(cell.reference(asked)))
                .toList();
        Supplier<OpinionEvidence> fresh = cell.strategy().evidence(people, rule, cell::block, cell.variantCounts());
        return () -> ofRefusals(cell, fresh.get());
    }

    private static OpinionEvidence ofRefusals(Cell cell, OpinionEvidence shares) {
        return new OpinionEvidence(
                shares.evidence(), (opinion, question) -> shares.opinions().accept(read(cell, opinion), question));
    }

    private static Target people(Reference people) {
        return people(people.refusalShare(), people.sampleSize());
    }

    private static Target people(double declined, OptionalDouble answered) {
        OptionalDouble all = answered.isPresent() && declined < 1
                ? OptionalDouble.of(answered.getAsDouble() / (1 - declined))
                : OptionalDouble.empty();
        return new Target(Distribution.ofWeights(SUPPORT, 1 - declined, declined), all);
    }

    /** What a reply says of declining, in the way of its expression; what could not be read stays so. */
    private static Opinion read(Cell cell, Opinion opinion) {
        if (opinion instanceof Opinion.Unreadable) {
            return opinion;
        }
        boolean declined = opinion instanceof Opinion.Refusal;
        Distribution said = declined ? DECLINED : ANSWERED;
        return switch (cell.expression()) {
            case SAMPLED -> new Opinion.Choice(declined ? 1 : 0);
            case LOG_PROBABILITIES -> Opinion.Masses.ofWeights(said.shares(), said.shares(), said, 1);
            case SEQUENCE, VERBALIZED -> new Opinion.Shares(said, 1, false);
            case PANEL -> {
                Opinion.Sample sample = (Opinion.Sample) opinion;
                Target all = people(sample.refusals(), sample.people().sampleSize());
                yield new Opinion.Sample(all, sample.respondents(), 0);
            }
        };
    }
}
