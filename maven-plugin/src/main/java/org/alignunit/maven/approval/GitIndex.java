package org.alignunit.maven.approval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The index of a Git repository, which tells which files were there before. */
public final class GitIndex {
    private GitIndex() {}

    /** {@return whether a file stands there; if it is missing, it was deleted by accident, or the deletion is not committed} */
    public static boolean holds(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            return false;
        }
        try {
            Process git = new ProcessBuilder(
                            "git",
                            "ls-files",
                            "--error-unmatch",
                            "--",
                            folder.relativize(file.toAbsolutePath()).toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!git.waitFor(10, TimeUnit.SECONDS)) {
                git.destroyForcibly();
                return false;
            }
            return git.exitValue() == 0;
        } catch (IOException noGit) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Git was asked for " + file, e);
        }
    }
}
