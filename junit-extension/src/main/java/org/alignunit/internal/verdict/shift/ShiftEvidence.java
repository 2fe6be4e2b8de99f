package org.alignunit.internal.verdict.shift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alignunit.internal.verdict.bounds.Numerics;

/**
 * Evidence over many prompts and nights that a model no longer answers as it was recorded. It is a mixture over when the model
 * changed, by how much, and at which share of the prompts. If it never changes, the evidence is a martingale that begins at 1,
 * whichever prompts are asked when: it ever reaches 1 / alpha with probability at most alpha.
 */
public final class ShiftEvidence {
    /** How many days lie between the times at which the model may have changed. */
    private static final int DAYS = 8;

    /** By how many standard deviations of an answer the share of an option may have moved, at which share of the options. */
    private record Setting(double shift, double moved, double weight) {}

    /** Most weight is on small changes everywhere, which take the most answers to be found. */
    private static final List<Setting> SETTINGS = List.of(
            new Setting(0.06, 1, 0.08),
            new Setting(0.12, 1, 0.4),
            new Setting(0.25, 1, 0.15),
            new Setting(0.6, 1, 0.05),
            new Setting(2, 1, 0.02),
            new Setting(0.12, 0.2, 0.08),
            new Setting(0.25, 0.2, 0.08),
            new Setting(0.6, 0.2, 0.04),
            new Setting(0.25, 0.02, 0.05),
            new Setting(0.8, 0.02, 0.05));

    /** The weight of a change before the first audit. */
    private static final double AT_FIRST = 0.8;

    /** Where few answers were recorded, ranks still tell those apart that differ by much. */
    private static final double LEAST_UNLIKE = 0.5;

    private final List<Since> starts = new ArrayList<>();
    private long first;

    /**
     * A batch of answers to one prompt.
     *
     * @param day on which they were given
     * @param answers how many
     * @param before how many answers to the prompt were known before
     * @param option the place of the first score among those of the prompt
     * @param scores which are independent standard normal numbers while nothing changed
     */
    public record Batch(long day, int answers, int before, int option, List<Double> scores) {
        /** Copies the list. */
        public Batch {
            scores = List.copyOf(scores);
        }
    }

    /** What is known of a prompt's option: sums of weighted scores and of squared weights, and the evidence in each setting. */
    private static final class Sums {
        private double scores;
        private double weights;
        private final double[] logs = new double[SETTINGS.size()];

        void add(double weight, double score) {
            scores += weight * score;
            weights += weight * weight;
            for (int i = 0; i < logs.length; i++) {
                double share = SETTINGS.get(i).moved();
                double variance = SETTINGS.get(i).shift() * SETTINGS.get(i).shift();
                double spread = 1 + variance * weights;
                double ratio = variance * scores * scores / (2 * spread) - Math.log(spread) / 2;
                logs[i] = Numerics.logOfSum(new double[] {Math.log(1 - share), Math.log(share) + ratio}, 1);
            }
        }
    }

    private static final class Prompt {
        private int answers;
        private final Map<Integer, Sums> options = new LinkedHashMap<>();
    }

    /** What came since a day on which the model may have changed. */
    private static final class Since {
        private final double logWeight;
        private final Map<String, Prompt> prompts = new LinkedHashMap<>();
        private final double[] logs = new double[SETTINGS.size()];

        Since(int number) {
            logWeight = Math.log(number == 0 ? AT_FIRST : (1 - AT_FIRST) / (number * (number + 1.0)));
        }

        void add(String name, Batch batch) {
            Prompt prompt = prompts.computeIfAbsent(name, none -> new Prompt());
            double known = batch.before();
            double unlike = (known - prompt.answers) / known; // those of before the change
            double weight =
                    Math.sqrt(batch.answers() * known / (known + batch.answers())) * Math.max(LEAST_UNLIKE, unlike);
            for (int i = 0; i < batch.scores().size(); i++) {
                Sums option = prompt.options.computeIfAbsent(batch.option() + i, none -> new Sums());
                count(option, -1);
                option.add(weight, batch.scores().get(i));
                count(option, 1);
            }
            prompt.answers += batch.answers();
        }

        private void count(Sums option, int times) {
            for (int i = 0; i < logs.length; i++) {
                logs[i] += times * option.logs[i];
            }
        }

        double log() {
            return logWeight + logOfMean(logs);
        }
    }

    /** {@return the evidence of batches by their prompts, those of earlier days first} */
    public static ShiftEvidence of(List<Map.Entry<String, Batch>> batches) {
        ShiftEvidence evidence = new ShiftEvidence();
        batches.forEach(batch -> evidence.add(batch.getKey(), batch.getValue()));
        return evidence;
    }

    /** Takes in a batch, those of earlier days first. */
    public void add(String prompt, Batch batch) {
        if (starts.isEmpty()) {
            first = batch.day();
        }
        while (first + (long) starts.size() * DAYS <= batch.day()) {
            starts.add(new Since(starts.size()));
        }
        for (Since since : starts) {
            since.add(prompt, batch);
        }
    }

    /** {@return the logarithm of the evidence} */
    public double log() {
        return starts.isEmpty()
                ? 0
                : Numerics.logOfSum(starts.stream().mapToDouble(Since::log).toArray(), 1);
    }

    private int likeliest() {
        return IntStream.range(0, starts.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> starts.get(i).log()))
                .orElse(0);
    }

    /** {@return the day on which the model changed most likely, if it did} */
    public long since() {
        return first + (long) likeliest() * DAYS;
    }

    /** {@return each prompt's own evidence since then, in logarithms} */
    public Map<String, Double> logByPrompt() {
        Map<String, Double> found = new LinkedHashMap<>();
        if (!starts.isEmpty()) {
            starts.get(likeliest()).prompts.forEach((name, prompt) -> found.put(name, own(prompt)));
        }
        return found;
    }

    private static double own(Prompt prompt) {
        double[] logs = new double[SETTINGS.size()];
        for (Sums option : prompt.options.values()) {
            for (int i = 0; i < logs.length; i++) {
                logs[i] += option.logs[i];
            }
        }
        return logOfMean(logs);
    }

    /** By the weights of the settings, which add up to 1. */
    private static double logOfMean(double[] logs) {
        double[] weighted = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            weighted[i] = Math.log(SETTINGS.get(i).weight()) + logs[i];
        }
        return Numerics.logOfSum(weighted, 1);
    }
}
