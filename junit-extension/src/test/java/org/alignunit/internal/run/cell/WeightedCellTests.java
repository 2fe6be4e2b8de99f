package org.alignunit.internal.run.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alignunit.ErrorSource;
import org.alignunit.Expression;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.verdict.PeopleWeights;
import org.alignunit.internal.verdict.Rule;
import org.alignunit.survey.Group;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;
import org.alignunit.survey.Reference;
import org.alignunit.survey.Survey;
import org.junit.jupiter.api.Test;

class WeightedCellTests {
    private static final List<Option> OPTIONS =
            Stream.of("Tea", "Milk").map(text -> new Option(text, null, false)).toList();
    private static final Question DRINK = new Question("drink", "Tea or milk?", Map.of(), false, OPTIONS, List.of());
    private static final List<Group> GROUPS =
            List.of(new Group("AGE", "Old", "an old person"), new Group("AGE", "Young", "a young person"));

    /** Forty people of weight 1 say milk, two of weight 5 say tea. */
    private static final double[] COUNTS = {10, 40};

    private static final List<Double> SQUARES = List.of(50.0, 40.0);

    @Test
    void weights_are_in_units_of_the_heaviest_that_any_group_shows() {
        PeopleWeights alone = weights(cell(true, SQUARES, List.of()));
        assertThat(alone.sum()).isCloseTo(50.0 / 5, within(1e-9));
        assertThat(alone.squares()).containsExactly(new double[] {50.0 / 25, 40.0 / 25}, within(1e-9));

        // the other group shows people of weight 20
        PeopleWeights beside = weights(cell(true, SQUARES, List.of(200.0, 40.0)));
        assertThat(beside.sum()).isCloseTo(50.0 / 20, within(1e-9));
        assertThat(beside.squares()).containsExactly(new double[] {50.0 / 400, 40.0 / 400}, within(1e-9));
    }

    @Test
    void weights_do_not_count_where_the_peoples_error_does_not() {
        assertThat(cell(false, SQUARES, List.of()).targets().get(0).weights()).isEmpty();
    }

    @Test
    void what_is_not_known_of_weights_is_said() {
        List<ErrorSource> both = List.of(ErrorSource.ANSWERS, ErrorSource.RESPONDENTS);
        assertThat(cell(true, List.of(), List.of()).named(both))
                .extracting(ErrorSource::toString)
                .containsExactly("answers", "respondents (weights taken as unrelated to answers)");
        assertThat(cell(true, SQUARES, List.of()).named(both)).isEqualTo(both);
    }

    private static PeopleWeights weights(Cell cell) {
        return cell.targets().get(0).weights().orElseThrow();
    }

    private static Cell cell(boolean sampled, List<Double> squares, List<Double> ofOthers) {
        List<Reference> references = new ArrayList<>();
        references.add(reference(GROUPS.get(0), squares));
        references.add(reference(GROUPS.get(1), ofOthers));
        Survey survey = new Survey("s", "", "", "", "", List.of(DRINK), GROUPS, references);
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.2), 0.05, sampled, 0.2, 300);
        return new Cell(
                survey,
                GROUPS.get(0),
                List.of(DRINK),
                0,
                new Cell.Method(Expression.SAMPLED, PromptVariants.asItStands(), false),
                new Cell.Assertion(rule, false),
                Optional.empty(),
                1);
    }

    private static Reference reference(Group group, List<Double> squares) {
        double sum = squares.stream().mapToDouble(Double::doubleValue).sum();
        return new Reference(
                DRINK.id(),
                group.key(),
                Distribution.ofWeights(DRINK.support(), COUNTS),
                0,
                OptionalDouble.of(42),
                OptionalDouble.of(sum == 0 ? 28 : 50 * 50 / sum),
                Optional.empty(),
                "",
                squares);
    }
}
