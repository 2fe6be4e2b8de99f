package org.alignunit.internal.model.budget;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alignunit.internal.forks.TestRun;
import org.alignunit.internal.text.Logs;

/**
 * A note outside the build directory that a build has begun a ledger: a fork that starts once the build directory was
 * deleted finds it. A system without a folder for temporary files has none.
 */
record Witness(Path note) {
    private static final String PREFIX = "alignunit-budget-";
    private static final Pattern OF_A_PROCESS = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    static Witness of(Path ledger, TestRun run) {
        String name = String.format(Locale.ROOT, "%s%s-%08x", PREFIX, run.text(), ledger.hashCode());
        return new Witness(Path.of(System.getProperty("java.io.tmpdir")).resolve(name));
    }

    boolean saw() {
        return Files.exists(note, LinkOption.NOFOLLOW_LINKS);
    }

    /** Notes the beginning, and drops notes of processes that are gone. */
    void begin() {
        try {
            Files.write(note, new byte[0], StandardOpenOption.CREATE_NEW);
            try (DirectoryStream<Path> notes = Files.newDirectoryStream(note.getParent(), PREFIX + "*")) {
                for (Path other : notes) {
                    Matcher process = OF_A_PROCESS.matcher(other.getFileName().toString());
                    if (process.matches()
                            && ProcessHandle.of(Long.parseLong(process.group(1)))
                                    .isEmpty()) {
                        Files.deleteIfExists(other);
                    }
                }
            }
        } catch (IOException e) {
            Logs.debug(Witness.class, "no note in " + note, e);
        }
    }
}
