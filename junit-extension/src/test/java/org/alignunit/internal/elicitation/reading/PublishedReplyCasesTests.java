package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.alignunit.PublishedData;
import org.alignunit.internal.elicitation.reading.ShownReading.Refusal;
import org.alignunit.internal.elicitation.reading.ShownReading.Unreadable;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.Test;

/** Awkward replies of real models: how many of each kind are read, or why not. */
class PublishedReplyCasesTests {
    private static final String EXPECTED = """
            model_logprobs, option_mass_0.5-0.95: 6 read
            model_logprobs, option_mass_lt_0.5: 5 label mass below 0.5
            model_logprobs, sampled_char_not_an_option: 3 read
            model_logprobs, some_option_prob_exactly_0(not in top-20): 3 read
            sequence, constant_sequence: 11 read
            sequence, long:31-34: 9 read
            sequence, long:gt34: 11 read
            sequence, non_ascii_letter: 1 read
            sequence, periodic_pattern: 11 read
            sequence, prose_no_sequence(truncated_at_30): 14 no answer
            sequence, prose_then_sequence: 2 no answer, 11 read
            sequence, pure_letters_out_of_range: 6 letter that is no option
            sequence, short:25-29: 8 read
            sequence, short:lt25: 16 read
            sequence, zero_respondents_no_options: 6 letter that is no option
            verbalized, decimal_percent_truncated_by_int: 6 read
            verbalized, evalfail:broken_quotes_or_other: 5 read
            verbalized, evalfail:trailing_paren: 2 read
            verbalized, evalfail:trailing_period: 5 read
            verbalized, evalfail:trailing_prose: 4 read
            verbalized, evalfail:unquoted_percent: 2 read
            verbalized, extra_letter_beyond_options: 9 key that is no option, 5 read
            verbalized, fractions_0-1_no_percent: 8 read
            verbalized, keys_not_in_order: 14 read
            verbalized, missing_letter: 1 duplicate key, 9 read, 4 sum is not 1
            verbalized, some_keys_unquoted: 11 read
            verbalized, sum_above_100:101-102: 1 key that is no option, 6 read
            verbalized, sum_above_100:gt102.5: 13 sum is not 1
            verbalized, sum_below_100:98-99: 10 read
            verbalized, sum_below_100:lt97.5: 11 sum is not 1
            verbalized, surrounding_whitespace: 1 key that is no option, 6 read, 1 sum is not 1
            verbalized, zero_respondents_no_options: 2 key that is no option
            """;

    @Test
    void every_kind_is_read_or_rejected_by_a_stated_rule() {
        Map<String, Map<String, Long>> table = StreamSupport.stream(
                        PublishedData.json("reply-cases.json").spliterator(), false)
                .collect(Collectors.groupingBy(
                        row -> row.path("expression").asText() + ", "
                                + row.path("kind").asText(),
                        TreeMap::new,
                        Collectors.groupingBy(row -> outcome(read(row)), TreeMap::new, Collectors.counting())));
        String written = table.entrySet().stream()
                .map(kind -> kind.getKey() + ": "
                        + kind.getValue().entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", "))
                        + "\n")
                .collect(Collectors.joining());
        assertThat(written).isEqualTo(EXPECTED);
    }

    private static String outcome(ShownReading reading) {
        if (reading instanceof Unreadable unreadable) {
            return unreadable.kind();
        }
        return reading instanceof Refusal ? "refused" : "read";
    }

    private static ShownReading read(JsonNode row) {
        String text = row.path("reply").asText();
        Shown shown = Teas.numbered(row.path("options").asInt());
        return switch (row.path("expression").asText()) {
            case "verbalized" -> Teas.read(ReplyReader.VERBALIZED, text, shown);
            case "sequence" -> Teas.read(ReplyReader.SEQUENCE, text, shown);
            default ->
                ReplyReader.LOG_PROBABILITIES.read(
                        tokens(text, shown, row.path("kind").asText()), shown);
        };
    }

    /** The file has the token written alone; the alternatives are made up to be what the kind says. */
    private static Reply tokens(String text, Shown shown, String kind) {
        double mass = kind.equals("option_mass_lt_0.5") ? 0.4 : kind.startsWith("option_mass") ? 0.7 : 0.97;
        int options = shown.options().size() - (kind.startsWith("some_option") ? 1 : 0);
        Map<String, Double> alternatives = new TreeMap<>(Map.of(text, Math.log(0.02)));
        for (int i = 0; i < options; i++) {
            alternatives.put(String.valueOf(shown.label(i)), Math.log(mass / options));
        }
        return new Reply(text, List.of(new TokenAlternatives(text, alternatives)), Usage.NONE, "", Optional.empty());
    }
}
