package org.alignunit.internal.elicitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.survey.Question;

/** Finds questions that ask the same under several ids: the answers to one would give away the answers to the other. */
public final class EquivalentQuestions {
    private EquivalentQuestions() {}

    /**
     * For each question the index of the first one that asks the same, perhaps its own. Questions ask the same that share a
     * wording in the same context, whatever its case, punctuation and spaces; or each share one with a third.
     */
    public static List<Integer> firsts(List<Question> questions) {
        Map<String, Integer> known = new HashMap<>();
        List<Integer> firsts = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            firsts.add(q);
            for (String asked : asked(questions.get(q))) {
                Integer other = known.putIfAbsent(asked, q);
                if (other != null) {
                    join(firsts, firsts.get(other), firsts.get(q));
                }
            }
        }
        return firsts;
    }

    private static void join(List<Integer> firsts, int one, int other) {
        firsts.replaceAll(first -> first == one || first == other ? Math.min(one, other) : first);
    }

    /** Whether two questions of one survey are the same, or share a wording in the same context. */
    public static boolean same(Question one, Question other) {
        return one.id().equals(other.id()) || firsts(List.of(one, other)).get(1) == 0;
    }

    private static Set<String> asked(Question question) {
        return question.wordings().stream()
                .map(wording -> question.context() + "\n"
                        + wording.toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                                .strip())
                .collect(Collectors.toSet());
    }
}
