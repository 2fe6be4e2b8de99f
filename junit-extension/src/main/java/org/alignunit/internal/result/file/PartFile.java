package org.alignunit.internal.result.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alignunit.internal.forks.ForkLock;
import org.alignunit.internal.result.ExpectedCase;

/** What this JVM writes of one test class, a line at a time, so that a killed run loses none and the cost grows with the lines. */
final class PartFile<T extends Record> {
    private final Path file;
    private final List<ClassRun.Line<T>> lines = new ArrayList<>();

    /** How much of the file is whole: what lies behind is of a line that a full disk cut off. */
    private long whole;

    private int kept;
    private boolean changed;

    PartFile(Path file) {
        this.file = file;
    }

    synchronized void plan(String run, List<ExpectedCase> cases) throws IOException {
        List<ClassRun.Line<T>> fresh = new ArrayList<>();
        for (ExpectedCase planned : cases) {
            fresh.add(new ClassRun.Line<>(run, planned.junitId(), null, planned));
        }
        append(fresh);
    }

    synchronized void add(String run, T test, String id) throws IOException {
        append(List.of(new ClassRun.Line<>(run, id, test, null)));
    }

    /** What cannot be written now is written with the next line. */
    private void append(List<ClassRun.Line<T>> fresh) throws IOException {
        lines.addAll(fresh);
        changed = true;
        ForkLock.directories(file.getParent());
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            if (open.length() < whole) { // another build cleaned
                whole = 0;
                kept = 0;
            }
            StringBuilder text = new StringBuilder();
            for (ClassRun.Line<T> line : lines.subList(kept, lines.size())) {
                text.append(OutputJson.line(line)).append('\n');
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            open.seek(whole);
            open.write(bytes);
            open.setLength(whole + bytes.length);
            whole += bytes.length;
            kept = lines.size();
        }
    }

    synchronized List<ClassRun.Line<T>> lines() {
        return List.copyOf(lines);
    }

    /** {@return whether there are lines since it was last asked} */
    synchronized boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }
}
