package org.alignunit.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeastVersionsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'okio.Buffer okio.Buffer.x()'                             | Use Okio 3
                    okio/Buffer                                               | Use Okio 3
                    okhttp3/OkHttpClient                                      | com.squareup.okhttp3:okhttp-jvm
                    kotlin/enums/EnumEntriesKt                                | Use Kotlin's standard library
                    com/fasterxml/jackson/core/StreamReadConstraints          | Use Jackson 2.15
                    'void org.springframework.ai.chat.prompt.ChatOptions.x()' | Use Spring AI 1.0
                    Could not initialize class org.alignunit.X                | Use the versions of docs/versions.md
                    """)
    void names_the_library(String missing, String remedy) {
        assertThat(LeastVersions.complaint(new NoClassDefFoundError(missing)))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains(missing, remedy));
    }

    @Test
    void looks_into_what_led_to_a_failure() {
        IOException canceled = new IOException("canceled due to java.lang.NoSuchMethodError: okio.Buffer.x()");
        canceled.addSuppressed(new NoSuchMethodError("okio.Buffer.x()"));
        Throwable wrapped = new IllegalStateException(
                new ExceptionInInitializerError(new NoClassDefFoundError("com/fasterxml/jackson/core/X")));

        assertThat(LeastVersions.complaint(canceled))
                .hasValueSatisfying(said -> assertThat(said).contains("Okio"));
        assertThat(LeastVersions.complaint(wrapped))
                .hasValueSatisfying(said -> assertThat(said).contains("Jackson"));
        assertThat(LeastVersions.complaint(new IOException("connection reset"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_docs_have_the_same(LeastVersions library) throws IOException {
        assertThat(Files.readString(Path.of("../docs/versions.md"))).contains("| " + library.least() + " |");
    }
}
