package org.alignunit.junit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.alignunit.survey.Question;

/**
 * The questions of a race, and those of the verdict after it. Each question has a random number, drawn by the seed and its id: those
 * with the smaller numbers, half of all rounded down, are for the race. So the halves do not depend on the order of the questions, and
 * another question moves at most one of them to the other half.
 */
final class Halves {
    private static final int LEAST = 2;

    private final Attributes attributes;
    private final Set<String> raced;

    Halves(Attributes attributes, List<Question> questions, long seed) {
        this.attributes = attributes;
        List<Question> drawn = new ArrayList<>(questions);
        drawn.sort(Comparator.comparingLong(
                question -> new SplittableRandom(seed + question.id().hashCode()).nextLong()));
        raced = new HashSet<>(
                drawn.subList(0, drawn.size() / 2).stream().map(Question::id).toList());
    }

    /** What of a test case is for the race, or else for the verdict. */
    Selection of(Selection whole, boolean race) {
        List<Question> half = whole.questions().stream()
                .filter(question -> raced.contains(question.id()) == race)
                .toList();
        if (half.size() < LEAST) {
            throw attributes.misuse(
                    "select",
                    "NEAREST needs two questions for the race and two for the verdict, and of those that "
                            + whole.groups().get(0).key() + " answered, " + half.size() + " "
                            + (half.size() == 1 ? "is" : "are") + " for the " + (race ? "race" : "verdict")
                            + ": select more questions, or leave select out");
        }
        return new Selection(whole.name(), whole.groups(), half, whole.leftOut());
    }
}
