package org.alignunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The README and the pages of {@code docs}, with the blocks of code in them. */
final class Pages {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(<!-- snippet: (\\S+?)(#(\\S+))? -->\\n+)?```(\\w*)\\n(.*?)^```$");

    /** A block of code, and the file (and region of it) that its page names; null where it names none. */
    record Block(Path page, String file, String region, String language, String code) {
        @Override
        public String toString() {
            return page.getFileName() + " " + file + "#" + region;
        }
    }

    private Pages() {}

    static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Path page : all()) {
            Matcher matcher = BLOCK.matcher(text(page));
            while (matcher.find()) {
                blocks.add(new Block(page, matcher.group(2), matcher.group(4), matcher.group(5), matcher.group(6)));
            }
        }
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    static List<Path> all() {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
