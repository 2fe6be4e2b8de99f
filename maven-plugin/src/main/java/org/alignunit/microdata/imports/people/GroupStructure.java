package org.alignunit.microdata.imports.people;

import java.util.List;

/**
 * How much the answers of one person of a group hang together in a wave.
 *
 * @param questions the places of the questions
 * @param share the share of the first principal component of the correlations between their scores
 * @param standardError its standard error, by a delete-a-group jackknife
 */
public record GroupStructure(int group, int wave, List<Integer> questions, double share, double standardError) {
    /** Copies the list. */
    public GroupStructure {
        questions = List.copyOf(questions);
    }
}
