package org.alignunit.microdata.published;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alignunit.microdata.mapping.DataSource.PublishedFormat;
import org.alignunit.microdata.table.ReadOptions;
import org.jspecify.annotations.Nullable;

/**
 * A published file.
 *
 * @param format how it is written
 * @param notes what a user should know of it
 */
record PublishedTable(PublishedFormat format, List<PublishedQuestion> questions, List<String> notes) {
    PublishedTable {
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a file.
     *
     * @param codebook the codebook of OpinionQA; null if there is none
     * @throws org.alignunit.microdata.table.MicrodataException if it cannot be read
     */
    static PublishedTable read(PublishedFormat format, Path file, @Nullable Path codebook, ReadOptions options) {
        return format == PublishedFormat.OPINIONQA
                ? OpinionQaReader.read(file, codebook, options)
                : GlobalOpinionReader.read(file, options);
    }

    /** The groups, in the order of the file. */
    Set<String> groups() {
        Set<String> groups = new LinkedHashSet<>();
        questions.forEach(question -> groups.addAll(question.answers().keySet()));
        return groups;
    }
}
