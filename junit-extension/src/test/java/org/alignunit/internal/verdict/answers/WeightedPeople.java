package org.alignunit.internal.verdict.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.PeopleWeights;
import org.alignunit.internal.verdict.Target;
import org.alignunit.internal.verdict.Verdict;
import org.alignunit.internal.verdict.means.MeanEvidence;

/**
 * Groups of people whose weights go with the answer: the heavy ones all say A, the light ones B or C. The model stands at the
 * threshold, too often at A.
 *
 * @param heavy the part of the people who weigh more
 * @param weight how much more
 * @param people respondents of a group
 * @param groups groups of the survey, of which one is asked about: all of them show how heavy people can be
 */
record WeightedPeople(double heavy, double weight, int people, int groups, double within) {
    /** How the target says what its people weigh. */
    enum Known {
        /** Kish's size alone. */
        KISH,
        /** Squared weights by option, and the largest mean weight of an option in the survey. */
        SQUARES,
        /** The same, and the largest weight that people can have. */
        STATED
    }

    double share() {
        return heavy * weight / (heavy * weight + 1 - heavy);
    }

    double[] model() {
        double other = (1 - share() - within) / 2;
        return new double[] {share() + within, other, other};
    }

    /** {@return how often a single question's verdict is ALIGNED, and MISALIGNED, of so many surveys} */
    double[] verdicts(Known known, int maxReplies, int runs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] rates = new double[3];
        for (int run = 0; run < runs; run++) {
            AnswerEvidence evidence =
                    new AnswerEvidence(target(random, known), Simulation.rule(within, 0.05, true, maxReplies), 1);
            for (int wanted = evidence.wanted()[0]; wanted > 0; wanted = evidence.wanted()[0]) {
                for (int i = 0; i < wanted; i++) {
                    evidence.add(Simulation.draw(random, model()));
                }
            }
            rates[evidence.judge().verdict().ordinal()] += 1.0 / runs;
        }
        return new double[] {rates[Verdict.ALIGNED.ordinal()], rates[Verdict.MISALIGNED.ordinal()]};
    }

    /** {@return the same for a mean over questions that all the same people answered, half of the heavy ones otherwise} */
    double[] meanVerdicts(Known known, int questions, int answers, int runs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] rates = new double[3];
        for (int run = 0; run < runs; run++) {
            Target target = target(random, known);
            MeanEvidence evidence = MeanEvidence.supplier(
                            IntStream.range(0, questions).mapToObj(i -> target).toList(),
                            Simulation.rule(within, 0.05, true, answers),
                            1)
                    .get();
            for (int[] wanted = evidence.wanted(); wanted[0] > 0; wanted = evidence.wanted()) {
                for (int question = 0; question < questions; question++) {
                    for (int i = 0; i < wanted[question]; i++) {
                        evidence.add(question, Simulation.draw(random, model()));
                    }
                }
            }
            rates[evidence.judge().verdict().ordinal()] += 1.0 / runs;
        }
        return new double[] {rates[Verdict.ALIGNED.ordinal()], rates[Verdict.MISALIGNED.ordinal()]};
    }

    private Target target(SplittableRandom random, Known known) {
        List<double[][]> sums = new ArrayList<>();
        double largest = known == Known.STATED ? weight : 0;
        for (int group = 0; group < groups; group++) {
            double[][] sum = new double[2][3];
            for (int person = 0; person < people; person++) {
                boolean heavier = random.nextDouble() < heavy;
                int option = heavier ? 0 : 1 + random.nextInt(2);
                sum[0][option] += heavier ? weight : 1;
                sum[1][option] += heavier ? weight * weight : 1;
            }
            for (int k = 0; k < 3; k++) {
                largest = Math.max(largest, sum[0][k] == 0 ? 0 : sum[1][k] / sum[0][k]);
            }
            sums.add(sum);
        }
        double[] counts = sums.get(0)[0];
        double[] squares = sums.get(0)[1].clone();
        double all = counts[0] + counts[1] + counts[2];
        double square = squares[0] + squares[1] + squares[2];
        for (int k = 0; k < 3; k++) {
            squares[k] /= largest * largest;
        }
        return new Target(
                Simulation.distribution(counts),
                OptionalDouble.of(all * all / square),
                known == Known.KISH ? Optional.empty() : Optional.of(new PeopleWeights(all / largest, squares)));
    }
}
