package org.alignunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.alignunit.Decision;
import org.alignunit.Expression;
import org.alignunit.internal.model.recorded.DrawScope;
import org.alignunit.internal.model.recorded.RecordedCalls;
import org.alignunit.internal.model.recorded.RecordedRequest;
import org.alignunit.internal.model.recorded.ReplyStore;
import org.alignunit.internal.result.RecordedReplies;
import org.alignunit.model.Reply;
import org.alignunit.survey.Group;
import org.alignunit.survey.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The oldest and the newest reply that answers of a pipeline are made of, however it gets them. */
class AgeOfPipelinesTests extends InJUnit {
    private static final RecordedCalls CALLS = RecordedCalls.of("pipe");

    private static String reply(String request) {
        return CALLS.reply(Map.of("q", request), 5, () -> Reply.of("?")).text();
    }

    abstract static class Pipe {
        abstract String answer();

        @RespondentUnderTest
        String answer(Question question, Group group) {
            return answer();
        }

        @AlignmentTest(
                survey = "surveys/parks.json",
                questions = "trees",
                groups = "AGE=Old",
                expression = Expression.SAMPLED,
                decision = Decision.POINT,
                maxCalls = 5,
                within = 0.5)
        void asks() {}
    }

    static class OldAndNew extends Pipe {
        @Override
        String answer() {
            reply("old");
            return reply("new");
        }
    }

    static class OffItsThread extends Pipe {
        @Override
        String answer() {
            Supplier<String> old = () -> reply("old");
            return CompletableFuture.supplyAsync(old).join();
        }
    }

    static class Ahead extends Pipe {
        private static String known = "";

        @BeforeAll
        static void askAhead() {
            known = reply("older");
        }

        @Override
        String answer() {
            return known;
        }
    }

    @BeforeEach
    void record() {
        DrawScope.forget();
        System.setProperty("alignunit.recordings.directory", runs.recordings().toString());
        try (ReplyStore store = ReplyStore.in(runs.recordings())) {
            for (int draw = 0; draw < 5; draw++) {
                store.add(request("old"), draw, dated("2020-01-01"));
                store.add(request("new"), draw, dated("2026-01-01"));
                store.add(request("older"), draw, dated("2023-06-01"));
            }
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty("alignunit.recordings.directory");
    }

    private static RecordedRequest request(String text) {
        return RecordedRequest.of("pipe", Map.of("q", text));
    }

    private static Reply dated(String day) {
        return Reply.of("Yes").from(Instant.parse(day + "T00:00:00Z"), "");
    }

    @Test
    void an_answer_made_of_an_old_and_a_new_reply_is_as_old_as_the_older_and_as_new_as_the_newer() {
        assertRecorded(OldAndNew.class, "2020-01-01", "2026-01-01");
    }

    @Test
    void a_reply_that_is_replayed_on_another_thread_tells_its_age() {
        assertThat(recorded(OffItsThread.class).recordedFrom()).isEqualTo("2020-01-01");
    }

    @Test
    void a_reply_that_is_replayed_before_the_test_tells_its_age() {
        assertRecorded(Ahead.class, "2023-06-01", "2023-06-01");
    }

    private void assertRecorded(Class<?> tests, String oldest, String newest) {
        assertThat(recorded(tests)).isEqualTo(new RecordedReplies(oldest, newest, "", null));
    }

    private RecordedReplies recorded(Class<?> tests) {
        runs.run(tests, "alignunit.recordings", "replay").testEvents().assertStatistics(stats -> stats.succeeded(1));
        return runs.result().recorded();
    }
}
