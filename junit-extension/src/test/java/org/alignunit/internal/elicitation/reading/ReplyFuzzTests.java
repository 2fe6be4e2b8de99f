package org.alignunit.internal.elicitation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.alignunit.internal.elicitation.reading.ShownReading.Answers;
import org.alignunit.internal.elicitation.reading.ShownReading.Masses;
import org.alignunit.internal.elicitation.reading.ShownReading.Shares;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.Test;

/** Mutated replies; {@code -Dfuzz.replies=1000000} throws a million at each reader. */
class ReplyFuzzTests {
    private static final int REPLIES = Integer.getInteger("fuzz.replies", 40_000);
    private static final List<Shown> SHOWN = List.of(Teas.FIVE, Teas.numbered(2), Teas.numbered(26), Teas.shown());
    private static final List<String> TEXTS = List.of(
            "{'A': '30%', 'B': '25%', 'C': '20%', 'D': '15%', 'E': '10%'}",
            "{\"A\": 0.5, \"B\": 0.5}",
            "{A: 33%, B: 67%}",
            "{'Black': 30, 'Green, with mint': 25, \"It's all the same\": 20, 'Green': 25}",
            "A: 20%\nB: 80%",
            "{'A': 1}",
            "ABBABABBAB",
            "A, B, B, A, A, B, A, B",
            "1. A\n2. B\n3. A\n4. A\n5. B",
            "Here are ten answers:\n\nABBABABBAB",
            "B",
            "(A)",
            "Answer: B) Green, with mint",
            "It's all the same.",
            "I'd say it's all the same, not green.",
            "Hard to say, but I'd go with B, because A is black.",
            "No wonder.\n<answer>\\boxed{\\text{B}}</answer>",
            "| Option | Share |\n|---|---|\n| A | 30% |\n| B | 70% |",
            "1. A - 33,3%\n2. B - 66,7%\nTotal - 100%",
            "I'm sorry, but I can't speak for them.",
            "<|im_start|>assistant\nB<|im_end|>",
            "[{\"option\": \"A\", \"percentage\": 30}, {\"option\": \"B\", \"percentage\": 70}]",
            "{\"A\": {\"share\": 0.3}, \"B\": {\"share\": 0.7}, \"note\": \"a guess\"}",
            "30% A, 70% B",
            "As a drinker of tea, I'd choose:\n\nB");

    private enum Outcome {
        READ,
        REFUSED,
        UNREADABLE
    }

    @Test
    void verbalized_replies_yield_shares_or_a_reason() {
        Mutations mutations = new Mutations(1);
        fuzz(ReplyReader.VERBALIZED, mutations, () -> Reply.of(mutations.of(TEXTS)));
    }

    @Test
    void sequences_yield_shown_options_or_a_reason() {
        Mutations mutations = new Mutations(2);
        fuzz(ReplyReader.SEQUENCE, mutations, () -> Reply.of(mutations.of(TEXTS)));
    }

    @Test
    void sampled_replies_yield_one_shown_option_or_a_reason() {
        Mutations mutations = new Mutations(3);
        fuzz(ReplyReader.SAMPLED, mutations, () -> Reply.of(mutations.of(TEXTS)));
    }

    @Test
    void log_probabilities_yield_masses_or_a_reason() {
        Mutations mutations = new Mutations(4);
        fuzz(ReplyReader.LOG_PROBABILITIES, mutations, () -> {
            List<TokenAlternatives> places = List.of(place(mutations), place(mutations));
            return new Reply(
                    mutations.of(TEXTS), places.subList(0, mutations.below(3)), Usage.NONE, "", Optional.empty());
        });
    }

    private static void fuzz(ReplyReader reader, Mutations mutations, Supplier<Reply> replies) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < REPLIES; i++) {
            Reply reply = replies.get();
            Shown shown = mutations.pick(SHOWN);
            outcomes.merge(check(reader, reply, shown), 1, Integer::sum);
        }
        assertThat(outcomes).containsOnlyKeys(Outcome.values());
        assertThat(outcomes.values()).as("%s", outcomes).allMatch(count -> count > REPLIES / 100);
    }

    private static Outcome check(ReplyReader reader, Reply reply, Shown shown) {
        int options = shown.options().size();
        ShownReading reading;
        try {
            reading = reader.read(reply, shown);
        } catch (RuntimeException e) {
            throw new AssertionError("no reader may throw: " + reply, e);
        }
        if (reading instanceof Shares shares) {
            require(areShares(shares, options), reply, reading);
        } else if (reading instanceof Answers answers) {
            boolean known = answers.options().stream().allMatch(option -> option >= 0 && option < options);
            int fewest = reader == ReplyReader.SAMPLED ? 1 : ReplyReader.SHORTEST_SEQUENCE;
            int most = reader == ReplyReader.SAMPLED ? 1 : reply.text().length();
            int length = answers.options().size();
            require(known && length >= fewest && length <= most, reply, reading);
        } else if (reading instanceof Masses masses) {
            require(areMasses(masses, options), reply, reading);
        } else {
            return Teas.isRefusal(reading) ? Outcome.REFUSED : Outcome.UNREADABLE;
        }
        return Outcome.READ;
    }

    private static boolean areShares(Shares shares, int options) {
        return shares.shares().size() == options
                && shares.shares().stream().allMatch(share -> share >= 0 && share <= 1)
                && Math.abs(sum(shares.shares()) - 1) <= 1e-9
                && shares.deviation() >= 0
                && shares.deviation() <= ReplyReader.SUM_TOLERANCE + 1e-9;
    }

    private static boolean areMasses(Masses masses, int options) {
        boolean ordered = masses.low().size() == options && masses.high().size() == options;
        for (int i = 0; i < options; i++) {
            double low = masses.low().get(i);
            double high = masses.high().get(i);
            ordered &= low >= 0 && low <= high && high <= 1;
        }
        return ordered
                && masses.labelMass() >= ReplyReader.LABEL_MASS_FLOOR
                && masses.labelMass() <= 1
                && Math.abs(sum(masses.low()) - masses.labelMass()) <= 1e-9;
    }

    private static double sum(List<Double> numbers) {
        return DoubleStream.of(numbers.stream().mapToDouble(Double::doubleValue).toArray())
                .sum();
    }

    private static void require(boolean holds, Reply reply, ShownReading reading) {
        // a million assertions would cost more than what they watch
        if (!holds) {
            throw new AssertionError(reply + " was read as " + reading);
        }
    }

    private static TokenAlternatives place(Mutations mutations) {
        List<String> tokens = List.of("A", " A", "(B", "b", "B.", "C", "The", "\n", "\u0120A", "I", "z", "<", "");
        List<Double> odd = List.of(0.0, -0.0, -1e-4, -9999.0, Double.NEGATIVE_INFINITY);
        Map<String, Double> logarithms = new LinkedHashMap<>();
        double left = 1.0005;
        for (int alternatives = mutations.below(7); alternatives > 0; alternatives--) {
            double probability = left * mutations.uniform(0, 1);
            left -= probability;
            logarithms.put(
                    mutations.pick(tokens),
                    mutations.below(50) == 0 ? mutations.pick(odd) : Math.min(0, Math.log(probability)));
        }
        return new TokenAlternatives(mutations.pick(tokens), logarithms);
    }
}
