package org.alignunit.internal.model.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.alignunit.internal.model.recorded.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedLedgerTests {
    private static final Spent SPENT = new Spent(17, 123_456, 98_765_432_100L);

    @Test
    void a_damaged_ledger_is_an_error_or_tells_what_was_spent(@TempDir Path directory) throws IOException {
        Ledger.of(directory, "run").update(nothing -> SPENT);
        Path file = only(directory);
        byte[] whole = Files.readAllBytes(file);
        List<String> wrong = new ArrayList<>();
        int errors = 0;
        for (int seed = 0; seed < 480; seed++) {
            byte[] damaged = Damage.of(whole, seed, new Random(seed));
            Path fork = Files.createDirectory(directory.resolve("fork" + seed));
            Files.write(fork.resolve(file.getFileName()), damaged);
            try {
                List<Spent> told = new ArrayList<>();
                Ledger.of(fork, "run").update(spent -> {
                    told.add(spent);
                    return spent;
                });
                if (damaged.length > 0 && !told.equals(List.of(SPENT))) {
                    wrong.add(new String(damaged, StandardCharsets.ISO_8859_1) + ": " + told);
                }
            } catch (IOException e) {
                errors++;
            } catch (RuntimeException e) {
                wrong.add(new String(damaged, StandardCharsets.ISO_8859_1) + ": " + e);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(errors).isGreaterThan(200);
    }

    private static Path only(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }
}
