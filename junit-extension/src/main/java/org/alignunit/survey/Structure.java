package org.alignunit.survey;

import java.util.List;
import org.apiguardian.api.API;

/**
 * How much the answers of one person of a group hang together.
 *
 * @param group the group as attribute=value
 * @param wave the wave; empty in a survey without waves
 * @param questions the ids of the questions, at least two
 * @param share the share of the first principal component of the correlations between their scores
 * @param standardError its standard error, by a jackknife over respondents
 */
@API(status = API.Status.MAINTAINED, since = "0.2")
public record Structure(String group, String wave, List<String> questions, double share, double standardError) {
    /** Copies the list. */
    public Structure {
        questions = List.copyOf(questions);
    }
}
