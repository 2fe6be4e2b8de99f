package org.alignunit.maven.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alignunit.maven.approval.ApprovedCases;

/**
 * What a module has to show.
 *
 * @param directory where its alignment tests wrote
 * @param results what ran, and what did not
 * @param imports survey files that do not belong to their mappings, in words
 * @param approved what the results are compared with; empty where nothing was approved
 */
public record ModuleEvidence(
        Path directory, ModuleResults results, List<String> imports, Optional<ApprovedCases> approved) {
    /** Copies the list. */
    public ModuleEvidence {
        imports = List.copyOf(imports);
    }

    /** {@return the same with other results} */
    public ModuleEvidence with(ModuleResults others) {
        return new ModuleEvidence(directory, others, imports, approved);
    }
}
