package org.alignunit.maven.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alignunit.Outcome;
import org.alignunit.Property;
import org.alignunit.distribution.DistanceMeasure;
import org.alignunit.maven.ResultBuilder;
import org.junit.jupiter.api.Test;

class ResultTableTests {
    @Test
    void every_test_is_a_line_and_the_columns_stand_under_each_other() {
        List<String> lines = ResultTable.lines(List.of(
                new ResultBuilder().build(),
                new ResultBuilder()
                        .with(r -> r.measure = DistanceMeasure.KULLBACK_LEIBLER)
                        .verdict(Outcome.REPORTED, Double.POSITIVE_INFINITY)
                        .build(),
                new ResultBuilder().verdict(Outcome.ERROR, null).build()));

        assertThat(String.join("\n", lines)).isEqualTo("""
                verdict   test             group              asked             measure           distance  bounds          within
                ALIGNED   PartyIT.answers  POLPARTY=Democrat  persona, sampled  total variation   0.100     0.050 to 0.200  0.250
                REPORTED  PartyIT.answers  POLPARTY=Democrat  persona, sampled  Kullback-Leibler  infinite  -               -
                ERROR     PartyIT.answers  POLPARTY=Democrat  persona, sampled  total variation   -         -               0.250""");
    }

    @Test
    void a_property_has_its_name_and_its_limits() {
        List<String> lines = ResultTable.lines(List.of(
                new ResultBuilder().build(),
                new ResultBuilder()
                        .verdict(Outcome.MISALIGNED, 1.9)
                        .property(Property.GROUP_GAPS, 0.8, 1.25)
                        .build(),
                new ResultBuilder()
                        .verdict(Outcome.REPORTED, 0.6)
                        .property(Property.SPREAD, null, null)
                        .build()));

        assertThat(lines)
                .satisfiesExactly(
                        heading -> assertThat(heading).endsWith("  measure          figure  bounds          accepted"),
                        distance -> assertThat(distance).endsWith("  total variation  0.100   0.050 to 0.200  0.250"),
                        gaps -> assertThat(gaps).endsWith("  slope of gaps    1.900   0.950 to 2.000  0.8 to 1.25"),
                        spread -> assertThat(spread).endsWith("  spread           0.600   0.300 to 0.700  -"));
    }

    @Test
    void bounds_are_told_where_there_are_any() {
        assertThat(ResultTable.lines(List.of(
                        new ResultBuilder()
                                .verdict(Outcome.MISALIGNED, 0.4)
                                .with(r -> r.errorCovers = List.of())
                                .point()
                                .build(),
                        new ResultBuilder()
                                .verdict(Outcome.INCONCLUSIVE, 0.4)
                                .with(r -> r.errorCovers = List.of())
                                .build())))
                .satisfiesExactly(
                        heading -> assertThat(heading).endsWith("distance  bounds          within"),
                        unmeasured -> assertThat(unmeasured).endsWith("0.400     -               0.250"),
                        unread -> assertThat(unread)
                                .as("bounds that unread replies alone made")
                                .endsWith("0.400     0.200 to 0.500  0.250"));
    }

    @Test
    void a_form_of_persona_is_told_where_it_is_not_the_plain_one() {
        assertThat(ResultTable.lines(List.of(
                        new ResultBuilder().with(r -> r.persona = "BIOGRAPHY").build(),
                        new ResultBuilder().with(r -> r.persona = null).build())))
                .element(1)
                .asString()
                .contains("  persona (biography), sampled  ");
    }

    @Test
    void the_model_is_told_where_there_are_several() {
        assertThat(ResultTable.lines(List.of(
                        new ResultBuilder().with(r -> r.model = "small").build(),
                        new ResultBuilder().with(r -> r.model = "large").build())))
                .satisfiesExactly(
                        heading -> assertThat(heading).contains("test             model  group"),
                        small -> assertThat(small).contains("PartyIT.answers  small  POLPARTY"),
                        large -> assertThat(large).contains("PartyIT.answers  large  POLPARTY"));
    }

    @Test
    void a_cell_stays_on_its_line_and_within_its_width() {
        List<String> lines = ResultTable.lines(
                List.of(new ResultBuilder().text("\n" + "x".repeat(500)).build()));

        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotContain("\n").hasSizeLessThan(300));
    }

    @Test
    void without_a_test_there_is_no_table() {
        assertThat(ResultTable.lines(List.of())).isEmpty();
    }
}
