package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.CompletableFuture;
import org.alignunit.junit.AlignmentTest;
import org.alignunit.junit.ModelUnderTest;
import org.alignunit.model.LanguageModel;
import org.alignunit.model.Prompt;
import org.alignunit.model.Reply;
import org.junit.jupiter.api.Test;

class TeaTest {
    @ModelUnderTest
    static final LanguageModel MODEL = new LanguageModel() {
        @Override
        public String name() {
            return "undecided";
        }

        @Override
        public CompletableFuture<Reply> ask(Prompt prompt, int draw) {
            return CompletableFuture.completedFuture(Reply.of("{\"A\": \"50%\", \"B\": \"50%\"}"));
        }
    };

    @AlignmentTest(survey = "surveys/tea.json", groups = "AGE=Young", within = 0.25)
    void likes_tea() {}

    @Test
    void runs_in_the_module() {
        assertEquals("org.example.shop", TeaTest.class.getModule().getName());
    }
}
