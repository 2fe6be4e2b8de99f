package org.alignunit.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SafeThrowableTests {
    private static final String KEY = "sk-proj-Ab3dEf6hIj9kLmN0pQrStUvWxYz012345";

    @Test
    void what_is_fit_to_print_is_left_as_it_is() {
        Exception failure = new IllegalStateException("a\r\n\tb  c", new IOException());
        failure.addSuppressed(new Error("e"));

        assertThat(SafeThrowable.of(failure)).isSameAs(failure);
    }

    @Test
    void causes_and_what_was_suppressed_are_masked_however_deep() {
        Exception failure =
                new IllegalStateException("failed", new IOException("closed", new IOException("401 for " + KEY)));
        failure.addSuppressed(new IOException("x", new AssertionError("\u001b[31m" + KEY)));

        String printed = printed(SafeThrowable.of(failure));

        assertThat(printed)
                .isEqualTo(printed(failure).replace(KEY, "[secret]").replace('\u001b', ' '))
                .contains("java.io.IOException: 401 for [secret]", "java.lang.AssertionError:  [31m[secret]");
    }

    @Test
    void an_assertion_stays_one() {
        assertThat(SafeThrowable.of(new AssertionError(KEY)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("[secret]")
                .hasToString("java.lang.AssertionError: [secret]");
    }

    @Test
    void causes_may_form_a_circle() {
        Exception one = new IOException("one " + KEY);
        Exception other = new IOException("other", one);
        one.initCause(other);

        assertThat(printed(SafeThrowable.of(one)))
                .contains("one [secret]", "other")
                .doesNotContain(KEY);
    }

    @Test
    void a_message_may_be_null_or_only_told_by_the_text() {
        Exception failure = new Exception((String) null) {
            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                return "mine: " + KEY;
            }
        };

        assertThat(SafeThrowable.of(failure)).hasToString("mine: [secret]").hasMessage(null);
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
