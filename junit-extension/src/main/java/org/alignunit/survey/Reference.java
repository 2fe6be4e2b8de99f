package org.alignunit.survey;

import java.util.Optional;
import java.util.OptionalDouble;
import org.alignunit.distribution.Distribution;

/**
 * What a group answered to a question.
 *
 * @param question the question's id
 * @param group the group's key
 * @param distribution shares of the opinions, refusals left out
 * @param refusalShare share of people who declined to answer, in [0, 1]; 0 where the survey does not tell
 * @param respondents how many people gave an opinion, if known; weights make it fractional
 * @param effectiveSize Kish's effective sample size of those opinions, if known
 * @param annotators what human annotators thought that the group would answer, refusals left out, if anybody asked them
 */
public record Reference(
        String question,
        String group,
        Distribution distribution,
        double refusalShare,
        OptionalDouble respondents,
        OptionalDouble effectiveSize,
        Optional<Distribution> annotators) {
    /** {@return the sample size that counts for error: the effective one, else the respondents, else unknown} */
    public OptionalDouble sampleSize() {
        return effectiveSize.isPresent() ? effectiveSize : respondents;
    }
}
