package org.alignunit.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alignunit.distribution.Distribution;
import org.apiguardian.api.API;

/**
 * The distribution of a group's answers to a question.
 *
 * @param question the question's id
 * @param group the group's key
 * @param distribution shares of the opinions, refusals left out
 * @param refusalShare share of people who declined to answer, in [0, 1]; 0 if the survey does not say
 * @param respondents how many people stated an opinion, unweighted, above 0, if known; fractional where it follows from shares
 * @param effectiveSize Kish's effective sample size of those opinions, above 0 and at most {@code respondents}, if known
 * @param annotators the distribution that human annotators predicted, if any did
 * @param wave the wave in which the people were asked; empty in a survey without waves
 * @param squaredWeights the sum of the people's squared weights by opinion, in the order of the distribution; empty if unknown
 */
@API(status = API.Status.MAINTAINED, since = "0.1")
public record Reference(
        String question,
        String group,
        Distribution distribution,
        double refusalShare,
        OptionalDouble respondents,
        OptionalDouble effectiveSize,
        Optional<Distribution> annotators,
        String wave,
        List<Double> squaredWeights) {
    /** Copies the list. */
    public Reference {
        squaredWeights = List.copyOf(squaredWeights);
    }

    /**
     * A reference of a survey without waves.
     *
     * @param question the question's id
     * @param group the group's key
     * @param distribution shares of the opinions
     * @param refusalShare share of people who declined to answer
     * @param respondents how many people stated an opinion, if known
     * @param effectiveSize Kish's effective sample size, if known
     * @param annotators the distribution that human annotators predicted, if any did
     */
    public Reference(
            String question,
            String group,
            Distribution distribution,
            double refusalShare,
            OptionalDouble respondents,
            OptionalDouble effectiveSize,
            Optional<Distribution> annotators) {
        this(question, group, distribution, refusalShare, respondents, effectiveSize, annotators, "", List.of());
    }

    /** {@return whether the people had unequal weights, as far as their sizes tell} */
    public boolean weighted() {
        return effectiveSize.isPresent() && effectiveSize.getAsDouble() < respondents.orElse(0) * (1 - 1e-6);
    }

    /** {@return the sum of the people's weights; 0 if their squares are unknown} */
    public double sumOfWeights() {
        double squares =
                squaredWeights.stream().mapToDouble(Double::doubleValue).sum();
        return Math.sqrt(sampleSize().orElse(0) * squares); // Kish's size is the sum, squared, over the sum of squares
    }

    /** {@return the mean weight of the people of the heaviest opinion; 0 if their squared weights are unknown} */
    public double heaviest() {
        return IntStream.range(0, squaredWeights.size())
                .filter(k -> distribution.share(k) > 0)
                .mapToDouble(k -> squaredWeights.get(k) / distribution.share(k) / sumOfWeights())
                .max()
                .orElse(0);
    }

    /** {@return the sample size that determines the sampling error: the effective one, else the respondents, else unknown} */
    public OptionalDouble sampleSize() {
        return effectiveSize.isPresent() ? effectiveSize : respondents;
    }
}
