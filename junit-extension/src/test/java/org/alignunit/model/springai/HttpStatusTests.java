package org.alignunit.model.springai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Exceptions as the clients under Spring AI's chat models have them, by their getters alone. */
class HttpStatusTests {
    /** As OpenAI's and Anthropic's clients throw it. */
    public static final class WithNumber extends RuntimeException {
        private static final long serialVersionUID = 1;

        public int statusCode() {
            return 429;
        }
    }

    /** As Spring's web clients throw it. */
    public static final class WithObject extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Object getStatusCode() {
            return new StringBuilder("503 SERVICE_UNAVAILABLE");
        }
    }

    /** A code that is no status. */
    public static final class WithWord extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Object code() {
            return "model_not_found";
        }
    }

    @Test
    void reads_what_the_exception_says() {
        assertThat(HttpStatus.of(new WithNumber())).isEqualTo(429);
        assertThat(HttpStatus.of(new WithObject())).isEqualTo(503);
        assertThat(HttpStatus.of(new WithWord())).isEqualTo(HttpStatus.UNKNOWN);
    }

    @Test
    void reads_what_a_cause_says() {
        assertThat(HttpStatus.of(new RuntimeException("wrapped", new WithNumber())))
                .isEqualTo(429);
    }

    @Test
    void reads_the_message_of_spring_ais_retry() {
        assertThat(HttpStatus.of(new RuntimeException("HTTP 401 - {\"error\": \"no\"}")))
                .isEqualTo(401);
        assertThat(HttpStatus.of(new RuntimeException("500 - out\nof order"))).isEqualTo(500);
        assertThat(HttpStatus.of(new RuntimeException("waited 400 ms"))).isEqualTo(HttpStatus.UNKNOWN);
    }

    @Test
    void ends_where_causes_go_round() {
        RuntimeException outer = new RuntimeException("outer");
        IOException inner = new IOException("inner", outer);
        outer.initCause(inner);

        assertThat(HttpStatus.of(outer)).isEqualTo(HttpStatus.UNKNOWN);
    }
}
