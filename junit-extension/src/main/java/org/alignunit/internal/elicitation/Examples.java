package org.alignunit.internal.elicitation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.alignunit.survey.Survey;

/**
 * Chooses the questions that show a model how a group answers: those that the survey calls similar first, then by cosine
 * similarity of word counts. Only texts are compared, never answers, and a question of the same wording counts as the
 * question itself, so nothing leaks from the question under test. Those excluded never serve: questions under test, unless they are
 * asked for.
 */
public record Examples(Survey survey, Set<String> excluded, int count) {
    List<Question> forQuestion(Question question, Group group) {
        Map<String, Integer> words = words(question);
        Comparator<Question> similarFirst = Comparator.comparingInt(other -> {
            int place = question.similar().indexOf(other.id());
            return place < 0 ? Integer.MAX_VALUE : place;
        });
        return survey.questions().stream()
                .filter(other -> !EquivalentQuestions.same(other, question) && !excluded.contains(other.id()))
                .filter(other -> survey.reference(other, group).isPresent())
                .sorted(similarFirst
                        .thenComparing(Comparator.<Question>comparingDouble(other -> cosine(words, words(other)))
                                .reversed())
                        .thenComparing(Question::id))
                .limit(count)
                .toList();
    }

    private static Map<String, Integer> words(Question question) {
        List<String> texts = new ArrayList<>(question.context().values());
        texts.add(question.text());
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    counts.merge(word, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static double cosine(Map<String, Integer> a, Map<String, Integer> b) {
        double product = 0;
        for (Map.Entry<String, Integer> word : a.entrySet()) {
            product += word.getValue() * b.getOrDefault(word.getKey(), 0);
        }
        return product == 0 ? 0 : product / (norm(a) * norm(b));
    }

    private static double norm(Map<String, Integer> counts) {
        return Math.sqrt(
                counts.values().stream().mapToDouble(c -> (double) c * c).sum());
    }
}
