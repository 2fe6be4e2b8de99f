package org.alignunit.internal.verdict.means;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.alignunit.internal.verdict.Verdict;

/**
 * Prints how many answers in all a verdict takes where the questions are drawn at random, and how often it is wrong. Arguments:
 * worlds a distance (20), each 5 times, and runs at the threshold (2,000).
 */
final class RandomBenchmark {
    private RandomBenchmark() {}

    public static void main(String[] arguments) {
        int worlds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        System.out.println(
                "100 questions of 4 options, within 0.2, alpha 0.05: answers in all\ndistance  mean  95 %  right  wrong  open");
        for (double distance : new double[] {0, 0.05, 0.1, 0.15, 0.25, 0.3, 0.4}) {
            int[] verdicts = new int[3];
            double[] answers = new double[worlds * 5];
            for (int world = 0; world < worlds; world++) {
                Simulated simulated = Simulated.apart(100, 4, distance, world);
                SplittableRandom seeds = new SplittableRandom(world);
                Supplier<RandomQuestions> fresh =
                        RandomQuestions.supplier(simulated.targets, Simulated.rule(0.2, 300), seeds::nextLong);
                for (int run = 0; run < 5; run++) {
                    RandomQuestions evidence = fresh.get();
                    answers[5 * world + run] = answer(simulated, evidence, seeds.split());
                    verdicts[evidence.judge().verdict().ordinal()]++;
                }
            }
            Arrays.sort(answers);
            Verdict right = distance <= 0.2 ? Verdict.ALIGNED : Verdict.MISALIGNED;
            Verdict wrong = distance <= 0.2 ? Verdict.MISALIGNED : Verdict.ALIGNED;
            System.out.printf(
                    "%8.2f %5.0f %5.0f %6d %6d %5d%n",
                    distance,
                    Arrays.stream(answers).average().orElseThrow(),
                    answers[(int) Math.ceil(0.95 * answers.length) - 1],
                    verdicts[right.ordinal()],
                    verdicts[wrong.ordinal()],
                    verdicts[Verdict.INCONCLUSIVE.ordinal()]);
        }
        System.out.println(
                "\nWrong verdicts at the threshold, at most 5 % wanted\nquestions  model       ALIGNED  MISALIGNED");
        for (List<Object> cell : List.<List<Object>>of(
                List.of(20, Simulated.apart(20, 4, 0.2, 1), "random"),
                List.of(100, Simulated.apart(100, 4, 0.2, 1), "random"),
                List.of(100, Simulated.skewed(100, 2, 0.2, 1), "skewed"))) {
            Simulated world = (Simulated) cell.get(1);
            Supplier<RandomQuestions> fresh =
                    RandomQuestions.supplier(world.targets, Simulated.rule(0.2, 40), new SplittableRandom(1)::nextLong);
            int[] verdicts = new int[3];
            for (int run = 0; run < runs; run++) {
                RandomQuestions evidence = fresh.get();
                answer(world, evidence, new SplittableRandom(run));
                verdicts[evidence.judge().verdict().ordinal()]++;
            }
            System.out.printf(
                    "%9d  %8s %8.2f %% %9.2f %%%n",
                    cell.get(0),
                    cell.get(2),
                    100.0 * verdicts[Verdict.ALIGNED.ordinal()] / runs,
                    100.0 * verdicts[Verdict.MISALIGNED.ordinal()] / runs);
        }
    }

    /** Answers until nothing is wanted; gives the number of answers. */
    static int answer(Simulated world, RandomQuestions evidence, SplittableRandom random) {
        int answers = 0;
        for (int[] wanted = evidence.wanted(); Arrays.stream(wanted).sum() > 0; wanted = evidence.wanted()) {
            for (int question = 0; question < wanted.length; question++) {
                for (int i = 0; i < wanted[question]; i++) {
                    evidence.add(question, Simulated.at(world.models.get(question), random.nextDouble()));
                    answers++;
                }
            }
        }
        return answers;
    }
}
