package org.alignunit.internal.run.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alignunit.Decision;
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
import org.alignunit.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void a_group_of_equal_weights_counts_by_what_others_weigh() {
        List<Double> equal = List.of(10.0, 40.0);

        assertThat(cell(true, equal, List.of()).targets().get(0).weights()).isEmpty();
        assertThat(weights(cell(true, equal, List.of(200.0, 40.0))).sum()).isCloseTo(50.0 / 20, within(1e-9));
    }

    /** A sample need not hold the heaviest people of all, whose answers count for many. */
    @ParameterizedTest
    @CsvSource({"200, 40", "10, 40"})
    void the_largest_weight_that_the_survey_states_is_the_unit(double tea, double milk, @TempDir Path directory)
            throws IOException {
        Path file = directory.resolve("drinks.json");
        String text = """
                {"id": "drinks", "largestWeight": 50, "references": [{"question": "drink", "group": "AGE=Old",
                  "counts": {"Tea": 10, "Milk": 40}, "squaredWeights": {"Tea": %s, "Milk": %s}, "respondents": 50}],
                 "questions": [{"id": "drink", "text": "Tea or milk?", "scale": "nominal",
                  "options": [{"text": "Tea"}, {"text": "Milk"}]}],
                 "groups": [{"attribute": "AGE", "value": "Old", "persona": "an old person"}]}""";
        Files.writeString(file, text.formatted(tea, milk));
        Cell stated = cell(true, Surveys.read(file));
        Files.writeString(file, text.replaceFirst("\"squaredWeights\": .*?}, ", ""));
        Cell unknown = cell(true, Surveys.read(file));

        assertThat(weights(stated).sum()).isCloseTo(1, within(1e-9));
        assertThat(weights(stated).squares()).containsExactly(new double[] {tea / 2500, milk / 2500}, within(1e-9));
        assertThat(unknown.named(List.of(ErrorSource.RESPONDENTS))).containsExactly(ErrorSource.WEIGHTED_RESPONDENTS);
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
        return cell(sampled, new Survey("s", "", "", "", "", List.of(DRINK), GROUPS, references));
    }

    private static Cell cell(boolean sampled, Survey survey) {
        Rule rule = new Rule(DistanceMeasure.TOTAL_VARIATION, OptionalDouble.of(0.2), 0.05, sampled, 0.2, 300);
        return new Cell(
                survey,
                survey.groups().get(0),
                survey.questions(),
                0,
                new Cell.Method(Expression.SAMPLED, PromptVariants.asItStands(), false),
                new Cell.Criterion(rule, Decision.BOUNDS),
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
