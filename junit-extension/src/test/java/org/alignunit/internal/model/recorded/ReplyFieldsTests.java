package org.alignunit.internal.model.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alignunit.model.Reply;
import org.alignunit.model.TokenAlternatives;
import org.alignunit.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyFieldsTests {
    private static final ReplyKey KEY = new ReplyKey("8acf6db869dc4114e94866aa4e9e55e7", 12);
    private static final Instant RECORDED = Instant.parse("2026-11-21T12:00:00Z");

    private static Reply reply(String text, List<TokenAlternatives> tokens, String servedBy, String provenance) {
        Reply.Origin origin = new Reply.Origin(RECORDED.plusSeconds(text.length()), provenance, true);
        return new Reply(text, tokens, new Usage(85, 1_000_000_000_000L), servedBy, Optional.of(origin));
    }

    private static Reply keptAndRead(Reply reply, String lineEnd) throws IOException {
        String line = new String(RecordingLine.seal(ReplyFields.reply(KEY, reply)), "UTF-8").strip() + lineEnd;
        byte[] bytes = ("before" + line + "after").getBytes("UTF-8");
        int length = bytes.length - "beforeafter".length();
        RecordingLine read = RecordingLine.read(bytes, "before".length(), length);
        assertThat(read).isNotNull().extracting(RecordingLine::key).isEqualTo(KEY);
        return ReplyFields.read(bytes, "before".length(), length, read.rest());
    }

    @Test
    void a_refusal_stays_one() throws IOException {
        for (String text : List.of("I won't.", "\"No\"")) {
            Reply refused = reply(text, List.of(), "m-1", "").asRefusal();
            assertThat(keptAndRead(refused, "")).isEqualTo(refused);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "",
                "\u00e4\u6f22\ud83d\ude00",
                "two\nlines",
                "\"quoted\"",
                "a \\ and \\\" and \u0000",
                "\",\"promptTokens\":7",
                "{\"A\": \"40%\", \"B\": \"60%\"}"
            })
    void any_text_is_read_as_it_was_kept(String text) throws IOException {
        for (String lineEnd : List.of("", "\r")) {
            Reply plain = reply(text, List.of(), "m-1", "");
            Reply told = reply("A", List.of(), text, "m-1");
            assertThat(keptAndRead(plain, lineEnd)).isEqualTo(plain);
            assertThat(keptAndRead(told, lineEnd)).isEqualTo(told);
            assertThat(keptAndRead(plain, lineEnd)).isEqualTo(plain);
        }
    }

    @Test
    void a_delivery_is_read_as_it_was_kept_and_lines_without_one_stay_as_they_were() throws IOException {
        Reply reply = reply("A", List.of(), "m-1", "");
        assertThat(ReplyFields.reply(KEY, reply)).doesNotContain("\"id\"", "created", "cache", "lost");
        for (Reply.Delivery delivery : List.of(
                new Reply.Delivery("chatcmpl-1", 1764400000L, "X-Cache: HIT", 2),
                new Reply.Delivery("a \"quoted\" one", -3, "", 0),
                new Reply.Delivery("", 0, "Age: 7", 0),
                new Reply.Delivery("", 0, "", 1))) {
            assertThat(keptAndRead(reply.delivered(delivery), "").delivery()).isEqualTo(delivery);
        }
    }

    @Test
    void tokens_are_read_as_they_were_kept() throws IOException {
        Map<String, Double> alternatives = Map.of("A", -0.25, "B", Double.NEGATIVE_INFINITY);
        Reply reply = reply("A", List.of(new TokenAlternatives("A", alternatives)), "m-1", "by hand");

        assertThat(keptAndRead(reply, "")).isEqualTo(reply);
    }
}
