package org.alignunit.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbered answers that a person may choose from.
 *
 * @param answers at least one, in the order in which they are read out
 */
public record AnswerCard(List<String> answers) {
    private static final Pattern NUMBER = Pattern.compile("(?:number\\s*)?(\\d+)\\b.*");

    /** Copies the list. */
    public AnswerCard {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a card needs at least one answer");
        }
    }

    /** {@return the card as the interviewer reads it out, one answer a line} */
    public String readOut() {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> (i + 1) + ". " + answers.get(i))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Finds the answer that a person chose: by its number if the reply begins with one, else by its words.
     *
     * @param reply what the person said; only the first line counts
     * @return the answer, or empty if the reply names none, several, or a number that is not on the card
     */
    public Optional<String> chosenIn(String reply) {
        String said = reply.strip().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        Matcher number = NUMBER.matcher(said);
        if (number.matches()) {
            return IntStream.range(0, answers.size())
                    .filter(i -> number.group(1).equals(Integer.toString(i + 1)))
                    .mapToObj(answers::get)
                    .findFirst();
        }
        List<String> named = answers.stream()
                .filter(answer -> said.contains(answer.toLowerCase(Locale.ROOT)))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
