package org.alignunit.microdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages files in all ways and reads them: whatever comes of it, it is rows or one clear error. How often each file is
 * damaged is set by the system property {@code fuzz.rounds}.
 */
class FuzzTests {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 40);
    private static final int[] TELLING = {0, 1, 2, 0x7f, 0x80, 0xff, 252, 253, 254, 3, 4, 7, 'A', '<', '"', ',', '\n'};

    @TempDir
    private Path folder;

    @Test
    void damaged_fixtures_are_read_or_rejected_with_one_error() throws IOException {
        for (Path fixture : fixtures(Path.of("src/test/resources/microdata"))) {
            damage(fixture, ROUNDS);
        }
    }

    @Test
    void damaged_published_files_are_read_or_rejected_with_one_error() throws IOException {
        for (Path file : PublishedMicrodata.statisticalFiles()) {
            damage(file, Files.size(file) > 100_000 ? Math.max(1, ROUNDS / 50) : ROUNDS / 2);
        }
    }

    private static List<Path> fixtures(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(all::add);
        }
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }

    private void damage(Path original, int rounds) throws IOException {
        byte[] bytes = Files.readAllBytes(original);
        Random random = new Random(original.getFileName().toString().hashCode());
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = mutate(bytes.clone(), random);
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                read(file);
            } catch (MicrodataException e) {
                assertThat(e).hasMessageStartingWith(file + ": ").hasMessageContaining("; ");
            } catch (RuntimeException | Error e) {
                Files.write(Path.of("target", "damaged-" + original.getFileName()), damaged);
                throw new AssertionError(original + ", round " + round, e);
            }
        }
    }

    private static void read(Path file) {
        DataFile data = DataFiles.open(file, ReadOptions.defaults());
        data.forEachRow(row -> {
            for (int i = 0; i < data.columns().size(); i++) {
                row.text(i);
                row.value(i);
            }
        });
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        // half of the damage is done to the dictionary, where it does most
        int limit = random.nextBoolean() ? bytes.length : Math.min(bytes.length, 2000);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(limit);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) TELLING[random.nextInt(TELLING.length)];
                case 3 -> fill(bytes, at, random);
                default -> bytes = cut(bytes, at, random);
            }
            limit = Math.min(limit, bytes.length);
            if (limit == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static void fill(byte[] bytes, int at, Random random) {
        byte value = (byte) TELLING[random.nextInt(TELLING.length)];
        for (int i = at; i < Math.min(bytes.length, at + 1 + random.nextInt(8)); i++) {
            bytes[i] = value;
        }
    }

    /** Leaves out some bytes, or all to the end. */
    private static byte[] cut(byte[] bytes, int at, Random random) {
        int count = random.nextBoolean() ? bytes.length - at : Math.min(bytes.length - at, 1 + random.nextInt(16));
        byte[] rest = new byte[bytes.length - count];
        System.arraycopy(bytes, 0, rest, 0, at);
        System.arraycopy(bytes, at + count, rest, at, rest.length - at);
        return rest;
    }
}
