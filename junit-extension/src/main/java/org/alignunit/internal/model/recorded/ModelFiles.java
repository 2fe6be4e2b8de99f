package org.alignunit.internal.model.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.text.Secrets;
import org.alignunit.model.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Where one model's replies are kept: in the file of its name and, where that is another model's, in one that a hash of the
 * name tells apart. Earlier versions kept the replies of several models in one file, which all of them read.
 */
record ModelFiles(String model, RecordingFile named, RecordingFile apart) {
    private static final int LONGEST_NAME = 100;
    private static final int HASH_BYTES = 4;

    /** {@code open} gives the file of a name. */
    static ModelFiles of(String model, Function<String, RecordingFile> open) {
        String masked = Secrets.masked(model);
        String safe = masked.replaceAll("[^A-Za-z0-9._-]+", "-");
        String name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        return new ModelFiles(
                model,
                open.apply(name + ".jsonl"),
                open.apply(name + '-' + RecordedRequest.hash(masked, HASH_BYTES) + ".jsonl"));
    }

    /** {@return where the next reply is kept} */
    Path path() throws IOException {
        return named.isOf(model) ? named.path() : apart.path();
    }

    @Nullable
    Reply find(ReplyKey key) throws IOException {
        Reply reply = named.find(key);
        return reply == null ? apart.find(key) : reply;
    }

    boolean contains(ReplyKey key) throws IOException {
        return named.contains(key) || apart.contains(key);
    }

    Reply append(RecordedRequest request, ReplyKey key, Reply reply) throws IOException {
        for (RecordingFile file : List.of(named, apart)) {
            Reply kept = file.append(request, key, reply);
            if (kept != null) {
                return kept;
            }
        }
        throw new IOException("it is the file of another model");
    }

    void drop(ReplyKey key) throws IOException {
        named.drop(key);
        apart.drop(key);
    }

    /** Locks what is there. */
    void requireWritable() throws IOException {
        for (RecordingFile file : List.of(named, apart)) {
            if (Files.exists(file.path())) {
                ForkLock.holding(file.path(), open -> open.length());
            }
        }
    }
}
