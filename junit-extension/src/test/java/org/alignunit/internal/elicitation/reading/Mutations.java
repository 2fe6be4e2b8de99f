package org.alignunit.internal.elicitation.reading;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Replies that went wrong in a seeded way. */
final class Mutations {
    private static final String CHARACTERS =
            "ABCDEZabez{}[]()<>'\"`\u201c\uff21\uff05%%:::,,;.- \n\t\u200b0123456789eE+\\|\u0130\ud83d";
    private static final List<String> PIECES = List.of(
            "<think>",
            "</think>",
            "```",
            "1e999",
            "'A': ",
            "100%",
            "{'B': 1}",
            "</s>",
            "<s>",
            "I can't",
            "\n\n",
            "NaN",
            "per");

    private final SplittableRandom random;

    Mutations(long seed) {
        random = new SplittableRandom(seed);
    }

    /** One of the texts, changed none to seven times. */
    String of(List<String> texts) {
        String text = pick(texts);
        for (int changes = random.nextInt(8); changes > 0; changes--) {
            text = change(text, texts);
        }
        return text;
    }

    double uniform(double low, double high) {
        return random.nextDouble(low, high);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String change(String text, List<String> texts) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(Math.min(12, text.length() - from + 1));
        String head = text.substring(0, from);
        String middle = text.substring(from, to);
        String tail = text.substring(to);
        return switch (random.nextInt(8)) {
            case 0 -> head + tail;
            case 1 -> head + middle + middle + tail;
            case 2 -> head + noise() + tail;
            case 3 -> head + noise() + middle + tail;
            case 4 -> head + pick(PIECES) + middle + tail;
            case 5 -> head + middle;
            case 6 -> head + new StringBuilder(middle).reverse() + tail;
            default -> head + pick(texts);
        };
    }

    private String noise() {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))))
                .collect(Collectors.joining());
    }
}
