package org.alignunit.model.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTests {
    private static final ReplyKey KEY = new ReplyKey("8acf6db869dc4114e94866aa4e9e55e7", 12);

    private Path directory;

    @BeforeEach
    void name(@TempDir Path root) {
        directory = root.resolve("claims");
    }

    @Test
    void a_claim_that_could_not_be_written_is_written_at_the_next_attempt() throws IOException {
        Files.writeString(directory, "a file stands where the directory should");
        Claims claims = new Claims(directory);
        assertThatThrownBy(() -> claims.claim(KEY)).isInstanceOf(IOException.class);

        Files.delete(directory);
        claims.claim(KEY);

        assertThat(written()).containsExactly("8acf6db869dc4114e94866aa4e9e55e7 12");
    }

    @Test
    void a_claim_is_written_once_and_counts_after_half_of_another() throws IOException {
        Claims claims = new Claims(directory);
        claims.claim(new ReplyKey("aa", 1));
        Files.writeString(own(), "\nhalf", StandardOpenOption.APPEND);
        claims.claim(KEY);
        claims.claim(KEY);

        assertThat(written()).containsExactly("aa 1", "half", "8acf6db869dc4114e94866aa4e9e55e7 12");
    }

    private Path own() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> !file.endsWith("lock")).findFirst().orElseThrow();
        }
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(own()).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
