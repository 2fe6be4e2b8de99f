package org.alignunit.junit;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.alignunit.internal.configuration.RecordingMode;
import org.alignunit.internal.result.RecordingUse;
import org.alignunit.internal.result.file.OutputFiles;
import org.alignunit.internal.run.Measurement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Notes which recordings a test method used, so that unused ones can be found. */
final class Uses {
    private Uses() {}

    /** {@return whether it is noted} Only once all test cases of the method are measured, and not in a live run, which does not use the recordings. */
    static boolean note(
            ExtensionContext context,
            Settings settings,
            Collection<Subject> subjects,
            @Nullable CompletableFuture<List<Measurement>> measurements) {
        RecordingMode mode = settings.recordings().mode();
        if (subjects.isEmpty()
                || measurements == null
                || !measurements.isDone()
                || mode != RecordingMode.REPLAY && mode != RecordingMode.RECORD) {
            return false;
        }
        String name = ClassCases.className(context);
        List<String> methods = ClassCases.methods(context.getRequiredTestClass()).stream()
                .map(ClassCases::signature)
                .distinct()
                .sorted()
                .toList();
        for (Subject subject : subjects) {
            OutputFiles.USES.add(
                    settings.runOutput(),
                    name,
                    new RecordingUse(
                            name,
                            ClassCases.signature(context.getRequiredTestMethod()),
                            subject.bare() ? subject.name() : "",
                            methods,
                            measurements.join().stream().allMatch(Measurement::complete),
                            settings.recordings()
                                    .recordings()
                                    .toAbsolutePath()
                                    .normalize()
                                    .toString(),
                            new TreeSet<>(subject.requests().get())),
                    "");
        }
        return true;
    }
}
