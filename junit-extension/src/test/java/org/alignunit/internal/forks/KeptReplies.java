package org.alignunit.internal.forks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in whole lines of recordings or of a journal, read apart from the code under test. */
final class KeptReplies {
    private static final Pattern KEY = Pattern.compile("\"(reply|done)\":\"(\\w+)\",\"draw\":(\\d+)");

    private KeptReplies() {}

    /** The keys of the replies that count, in any file of a directory. */
    static Set<String> in(Path directory) throws IOException {
        Set<String> all = new HashSet<>();
        for (Path file : files(directory)) {
            Set<String> kept = new HashSet<>();
            String text = Files.readString(file);
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                Matcher key = KEY.matcher(line);
                if (key.find()) {
                    String named = key.group(2) + " " + key.group(3);
                    boolean changed = key.group(1).equals("done") ? kept.remove(named) : kept.add(named);
                    if (!changed) {
                        throw new AssertionError("twice: " + line);
                    }
                }
            }
            all.addAll(kept);
        }
        return all;
    }

    /** The file that was written last of those that are not empty. */
    static Path last(Path directory) throws IOException {
        return files(directory).stream()
                .filter(file -> file.toFile().length() > 0)
                .max(Comparator.comparing(file -> file.toFile().lastModified()))
                .orElseThrow();
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsonl")).toList();
        }
    }
}
