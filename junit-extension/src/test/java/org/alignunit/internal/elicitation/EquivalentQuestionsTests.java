package org.alignunit.internal.elicitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.Test;

class EquivalentQuestionsTests {
    private static final Question TREES = question("trees", Map.of(), "Are there trees?");

    @Test
    void questions_that_share_a_wording_ask_the_same_whatever_its_case_and_punctuation() {
        assertThat(EquivalentQuestions.same(TREES, question("2", Map.of(), "are there TREES")))
                .isTrue();
        assertThat(EquivalentQuestions.same(TREES, question("2", Map.of(), "Trees?", "Are there, trees?")))
                .isTrue();
        assertThat(EquivalentQuestions.same(TREES, question("trees", Map.of(), "Lawns?")))
                .isTrue();
        assertThat(EquivalentQuestions.same(TREES, question("2", Map.of(), "Are there lawns?")))
                .isFalse();
        assertThat(EquivalentQuestions.same(TREES, question("2", Map.of("Town", "Brook"), "Are there trees?")))
                .isFalse();
    }

    @Test
    void those_that_have_a_twin_in_common_ask_the_same() {
        assertThat(EquivalentQuestions.firsts(List.of(
                        TREES,
                        question("lawns", Map.of(), "Lawns?"),
                        question("woods", Map.of(), "Woods?"),
                        question("lawns2", Map.of(), "lawns"),
                        question("both", Map.of(), "Woods", "Are there trees"),
                        question("dogs", Map.of(), "Dogs?"))))
                .containsExactly(0, 1, 0, 1, 0, 5);
    }

    private static Question question(String id, Map<String, String> context, String text, String... paraphrases) {
        return new Question(id, text, context, false, List.of(), List.of(), List.of(paraphrases));
    }
}
