package org.alignunit.internal.elicitation.reading;

import static org.alignunit.internal.elicitation.reading.Teas.FIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.alignunit.internal.elicitation.reading.ShownReading.Shares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbalizedTests {
    private static final List<Double> EXPECTED = List.of(0.3, 0.25, 0.2, 0.15, 0.1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%'}",
                "{\"A\": 0.3, \"B\": 0.25, \"C\": 0.2, \"D\": 0.15, \"E\": 0.1}",
                "{\"A\": .3, \"B\": 2.5e-1, \"C\": 0.2, \"D\": 0.15, \"E\": 1E-01}",
                "{'A': 30, 'B': 25, 'C': 20, 'D': 15, 'E': 10.0}",
                "{'A': 3e1, 'B': 2.5e+1, 'C': 2E1, 'D': 15, 'E': 1000e-2}",
                "{'A':30%,'B':25%,'C':20%,'D':15%,'E':10%}",
                "{A: 30%, B: 25%, C: 20%, D: '15%', E: '10%',}",
                "{a: 30 %, b: 25 percent, c: 20%, d: 15 per cent, e: 10%}",
                "{'E': '10%', 'C': '20%', 'A': '30%', 'D': '15%', 'B': '25%'}",
                "{'A': '30%', 'B': '25%, C': '20 '%, 'D: '15%', \u201cE\u201d: \u201810%\u2019}",
                "{'\uff21'\uff1a'\uff13\uff10\uff05'\uff0c 'B': '25%'; 'C': '20%', 'D': '15%', 'E': '10%'}",
                "  {'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%'}).  ",
                "{'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%'}\n\n(Note: I cannot be sure.)",
                "My estimate: {'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%'}",
                "```json\n{\n  \"A\": 30,\n  \"B\": 25,\n  \"C\": 20,\n  \"D\": 15,\n  \"E\": 10\n}\n```",
                "{'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%', 'F': '0%', 'Other': 0}",
                "{'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%', 'F': 0}",
                "{'BLACK': '30%', 'green, with mint': '25%', 'It\u2019s all  the same': '20%', 'Green': '15%', 'E': '10%'}",
                "{\"A: Black\": 30, \"B) Green, with mint\": 25, \"(C) It's all\": 20, \"Option D\": 15, \"E - would not say\": 10}",
                "A: 30%\nB: 25%\nC: 20%\nD: 15%\nE: 10%",
                "A: 30%, B: 25%, C: 20%, D: 15%, E: 10%",
                "I expect these shares:\n\n- **A**: 30%\n- **B**: 25%\n- **Green**: 15%\n- **C**: 20%\n- **E**: 10%\n",
                "Answer: A: 30%, B: 25%, C: 20%, D: 15%, E: 10%",
                "A = 30%, B = 25%, C = 20%, D = 15%, E = 10%",
                "A: 30%\nB: 25%\n\nC: 20%\nD: 15%\nE: 10%\n\nThese are guesses.\n\nAsk again: I may differ.",
                "{'shares': {'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%'}}",
                "{'A': 30, 'B': 25, 'C': 20, 'D': 15, 'E': 10, 'Total': 100}",
                "{'A': 30, 'B': 25, 'C': 20, 'D': 15, 'E': 10, 'sum': 102.5}",
                "{'A': '30,0%', 'B': '25,00%', 'C': '20%', 'D': '15%', 'E': '10%'}",
                "{A: (30%), B: [25%], C: ~20%, D: about 15%, E: 10% (roughly)}",
                "{A 30%, B 25%, C 20%, D 15% and E 10%}",
                "{A - 30%. B \u2013 25%. C \u2014 20%. D \u2192 15%. E -> 10%.}",
                "1. A: 30%\n2) B: 25%\n3: C: 20%\n4. D: 15%\n5. E: 10%",
                "1. A 30%\n2. B 25%\n3. C 20%\n4. D 15%\n5. E 10%",
                "{'A': '30%' 'B': '25%' 'C': '20%' 'D': '15%' 'E': '10%'}",
                "A 30% B 25% C 20 percent D 15% E 10%",
                "{{'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%'}}",
                "{'A': '99%'}? No.\nAnswer: {'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%'}",
                "<think>{'A': '99%'} or rather not</think>{'A': 30, 'B': 25, 'C': 20, 'D': 15, 'E': 10}",
            })
    void a_complete_distribution_is_read_however_it_is_written(String reply) {
        Shares shares = shares(reply, FIVE);
        for (int i = 0; i < EXPECTED.size(); i++) {
            assertThat(shares.shares().get(i)).as("%s", reply).isCloseTo(EXPECTED.get(i), within(1e-12));
        }
        assertThat(shares.deviation()).isLessThan(1e-12);
    }

    @Test
    void a_sum_near_one_is_normalised_and_its_deviation_told() {
        Shares low = shares("{'A': '38%', 'B': '57.5%', 'C': '2%'}", Teas.numbered(3));
        assertThat(low.shares()).containsExactly(38 / 97.5, 57.5 / 97.5, 2 / 97.5);
        assertThat(low.deviation()).isCloseTo(0.025, within(1e-12));
        assertThat(shares("{'A': 0.51, 'B': 0.515}", Teas.numbered(2)).deviation())
                .isCloseTo(0.025, within(1e-12));
    }

    @Test
    void a_missing_option_is_zero_where_the_rest_sums_to_one() {
        assertThat(shares("{'A': '40%', 'E': '60%'}", FIVE).shares()).containsExactly(0.4, 0.0, 0.0, 0.0, 0.6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {'A': '40%', 'B': '57.4%'}                        | sum is not 1
            {'A': '40%', 'B': '62.6%'}                        | sum is not 1
            {'A': 0.4, 'B': 0.57}                             | sum is not 1
            {'A': 18, 'B': 12}                                | sum is not 1
            {'A': '0.4%', 'B': '0.6%'}                        | sum is not 1
            {'A': 1e999, 'B': '1'}                            | sum is not 1
            {'A': '0%', 'B': '0%'}                            | all zeros
            {'Z': 0}                                          | all zeros
            {'A': '50%', 'B': '20%', 'A': '30%'}              | duplicate key
            {'A': '50%', 'Black': '50%'}                      | duplicate key
            {'A': '100%', 'Z': 0, 'z': 0}                     | duplicate key
            {'A': '60%', 'F': '40%'}                          | key that is no option
            {'A': '60%', 'Oolong': '40%'}                     | key that is no option
            {: 100%}                                          | key that is no option
            {'A) Green': '60%', 'B': '40%'}                   | key that is no option
            {'A': '-20%', 'B': '120%'}                        | key that is no option
            {'A': 0.4, 'B': '60%'}                            | mixed units
            {'A': 'most', 'B': 'few'}                         | malformed object
            {'A': '40%%', 'B': '60%'}                         | malformed object
            {'A': '4 0%', 'B': '60%'}                         | malformed object
            {'A': null, 'B': '60%'}                           | key that is no option
            {'A': '40%', 'B'}                                 | malformed object
            {'A': '40%', 'B': }                               | malformed object
            {'A': '40%', 'B': .}                              | malformed object
            {'A': 1e, 'B': 1e+}                               | malformed object
            {}                                                | malformed object
            {'A': '40%', 'B': '60%'                           | object without an end
            {'A': '40%', 'B': '60%'} or {'A': '50%'}          | more than one object
            {'A': '40%', 'rest': {'B': '60%'}}                | more than one object
            {} {'A': '40%', 'B': '60%'}                       | more than one object
            {'A': '40%'}, {'B': '60%'}, {                     | more than one object
            } {'A': '40%', {                                  | more than one object
            A: 40%, B: 60% -- 100 people                      | no answer
            ['40%', '60%']                                    | no answer
            Mostly A, I would say, about 70 %.                | no answer
            I expect these shares:                            | no answer
            ABBAABAB                                          | no answer
            {'A': '60%', 'B': '40%', 'Total': '110%'}          | key that is no option
            {'A': '60%', 'B': '40%', 'Total': '90%'}           | key that is no option
            {'A': '60%', 'Total': '60%', 'B': '40%'}           | key that is no option
            {'A': '60%', 'B': '40%', 'Guess': '100%'}          | key that is no option
            {'A': '50-60%', 'B': '40%'}                       | malformed object
            {'A': '60%' - '70%', 'B': '40%'}                  | key that is no option
            {A 6 60%, B 40%}                                  | malformed object
            {A% - 60, B - 40}                                 | malformed object
            {A: 60% (or 70%), B: 40%}                         | key that is no option
            {A: 30,B: 70,5: 1}                                | key that is no option
            A: 30,40,50                                       | no answer
            Total: 100%                                       | no answer
            """)
    void anything_else_is_unreadable_for_a_reason(String reply, String kind) {
        assertThat(Teas.problem(Teas.read(ReplyReader.VERBALIZED, reply, FIVE))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "''", ",,;"})
    void an_empty_reply_is_no_answer(String reply) {
        assertThat(Teas.problem(Teas.read(ReplyReader.VERBALIZED, reply, FIVE))).isEqualTo("no answer");
    }

    @Test
    void every_problem_tells_what_was_found() {
        assertThat(Stream.of(
                                "{'A': '40%'}",
                                "{'A': '60%', 'Oolong': '40%'}", "{'A': 0}", "{'A': 10}", "So: {'A': 'x%'}.")
                        .map(reply -> Teas.read(ReplyReader.VERBALIZED, reply, FIVE))
                        .map(reading -> ((ShownReading.Unreadable) reading).reason()))
                .containsExactly(
                        "sum is not 1: 0.4000",
                        "key that is no option: oolong",
                        "all zeros",
                        "sum is not 1: 10.00",
                        "malformed object: {'A': 'x%'}");
    }

    @Test
    void one_option_may_have_all() {
        assertThat(shares("A: 100%", FIVE).shares()).containsExactly(1.0, 0.0, 0.0, 0.0, 0.0);
    }

    @Test
    void a_number_that_counts_may_be_part_of_an_option() {
        Shown shown = Teas.shown("1) Tea", "Tea");
        assertThat(shares("{'1) Tea': '60%', 'Tea': '40%'}", shown).shares()).containsExactly(0.6, 0.4);
    }

    @Test
    void a_total_may_be_an_option_itself() {
        Shown shown = Teas.shown("Total", "Half");
        assertThat(shares("{'B': '50%', 'Total': '50%'}", shown).shares()).containsExactly(0.5, 0.5);
    }

    @Test
    void where_two_options_share_a_text_only_their_letters_tell() {
        Shown twins = Teas.shown("Green", "GREEN.", "Black");
        assertThat(Teas.problem(Teas.read(ReplyReader.VERBALIZED, "{'green': '40%', 'Black': '60%'}", twins)))
                .isEqualTo("key that is no option");
        assertThat(shares("{'B) green': '40%', 'Black': '60%'}", twins).shares())
                .containsExactly(0.0, 0.4, 0.6);
    }

    private static Shares shares(String reply, Shown shown) {
        ShownReading reading = Teas.read(ReplyReader.VERBALIZED, reply, shown);
        assertThat(reading).as("%s", reply).isInstanceOf(Shares.class);
        return (Shares) reading;
    }
}
