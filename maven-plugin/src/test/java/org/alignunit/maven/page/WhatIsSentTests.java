package org.alignunit.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.alignunit.internal.result.TestResult;
import org.alignunit.internal.result.asking.FirstPrompt;
import org.alignunit.internal.result.asking.OtherPrompt;
import org.alignunit.maven.ResultBuilder;
import org.alignunit.maven.gate.Judged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class WhatIsSentTests {
    @Test
    void what_is_sent_can_be_opened_word_by_word() {
        Document page = page(
                new ResultBuilder()
                        .with(r -> r.persona = "QUESTION_ANSWER")
                        .with(r -> r.prompt = new FirstPrompt(
                                "trade",
                                "Be brief.",
                                "How urgent?\n  A. Very",
                                List.of("Very"),
                                0.5,
                                16,
                                0,
                                "{\"a\":1}",
                                null,
                                null))
                        .build(),
                new ResultBuilder()
                        .with(r -> r.persona = null)
                        .with(r -> r.prompt = null)
                        .build());

        Element first = page.selectFirst("article");
        assertThat(first.select(".sent summary").text()).isEqualTo("Prompt for trade");
        assertThat(first.select(".sent pre").stream().map(Element::wholeText))
                .containsExactly("Be brief.", "How urgent?\n  A. Very");
        assertThat(first.select(".sent p").text())
                .isEqualTo("temperature 0.5, at most 16 tokens, as JSON that follows {\"a\":1}");
        assertThat(first.select(".facts").text()).contains("persona (question answer), sampled", "Wording version 1");
        assertThat(page.select("article").get(1).select(".sent")).isEmpty();
        assertThat(page.select("article").get(1).select(".facts").text()).contains("persona, sampled");
    }

    @Test
    void every_order_and_wording_that_the_result_holds_can_be_opened_and_the_rest_is_counted() {
        List<OtherPrompt> others = List.of(
                new OtherPrompt(2, 1, 1, "How urgent?\n  A. Not", List.of("Not", "Very")),
                new OtherPrompt(2, 3, 2, "Is it urgent?\n  A. Not", List.of("Not", "Very")));
        Document page = page(new ResultBuilder()
                .with(r -> r.prompt =
                        new FirstPrompt("trade", "", "How urgent?", List.of("Very", "Not"), 1, 16, 0, "", 24, others))
                .build());

        Element sent = page.selectFirst("article .sent");
        assertThat(sent.select("summary").text()).isEqualTo("Prompt for trade, asked in 24 orders and wordings");
        assertThat(sent.select("h5").eachText())
                .containsExactly("User", "User, order 2", "User, order 2, wording 3, persona in wording 2");
        assertThat(sent.select("pre").stream().map(Element::wholeText))
                .containsExactly("How urgent?", "How urgent?\n  A. Not", "Is it urgent?\n  A. Not");
        assertThat(sent.select("p").eachText()).contains("and 21 more of these orders and wordings together");
    }

    private static Document page(TestResult... tests) {
        return Jsoup.parse(Pages.html(new Report("Panel", Judged.of(tests), Optional.empty())));
    }
}
