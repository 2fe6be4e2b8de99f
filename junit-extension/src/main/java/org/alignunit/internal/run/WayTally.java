package org.alignunit.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.alignunit.Expression;
import org.alignunit.distribution.Distribution;
import org.alignunit.internal.elicitation.Opinion;
import org.alignunit.internal.elicitation.PromptVariant;
import org.alignunit.internal.elicitation.PromptVariants;
import org.alignunit.internal.result.asking.PositionShares;
import org.alignunit.internal.result.asking.VariantResult;
import org.alignunit.internal.result.asking.WaysOfAsking;
import org.alignunit.internal.run.cell.Cell;
import org.alignunit.survey.Option;
import org.alignunit.survey.Question;

/** What was read, by the way in which it was asked: memory grows with the ways, and for log-probabilities with the replies. */
final class WayTally {
    private final Cell cell;
    private final List<List<Way>> questions;
    private final boolean masses;

    WayTally(Cell cell) {
        this.cell = cell;
        this.masses = cell.expression() == Expression.LOG_PROBABILITIES;
        this.questions = new ArrayList<>();
        for (Question question : cell.questions()) {
            questions.add(ways(question));
        }
    }

    private List<Way> ways(Question question) {
        PromptVariants variants = cell.variants();
        int options = question.support().size();
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < variants.count(question, cell.group()); i++) {
            ways.add(new Way(variants.of(question, cell.group(), i), new double[options], new ArrayList<>()));
        }
        return ways;
    }

    /** What one way of asking a question gave: shares added up, and the replies to read them from again. */
    record Way(PromptVariant variant, double[] shares, List<Opinion> opinions) {
        double read() {
            return Arrays.stream(shares).sum();
        }
    }

    /** Takes in the opinion of the question's reply of this index. */
    void add(int question, int index, Opinion opinion) {
        List<Way> ways = questions.get(question);
        Way way = ways.get(index % ways.size());
        if (masses) {
            way.opinions().add(opinion);
        }
        if (opinion instanceof Opinion.Choice choice) {
            way.shares()[choice.option()]++;
        } else if (opinion instanceof Opinion.Shares shares) {
            add(way.shares(), shares.shares());
        } else if (opinion instanceof Opinion.Masses read) {
            add(way.shares(), read.likeliest());
        }
    }

    private static void add(double[] sum, Distribution shares) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += shares.share(k);
        }
    }

    WaysOfAsking result() {
        List<VariantResult> variants = new ArrayList<>();
        if (severalWays()) {
            for (VariantResult.Kind kind : VariantResult.Kind.values()) {
                variants.addAll(new Variants(cell, questions, kind).results());
            }
        }
        return new WaysOfAsking(positions(), variants);
    }

    private boolean severalWays() {
        for (List<Way> ways : questions) {
            if (ways.size() > 1) {
                return true;
            }
        }
        return false;
    }

    static ToIntFunction<PromptVariant> number(VariantResult.Kind kind) {
        return switch (kind) {
            case ORDER -> PromptVariant::order;
            case WORDING -> PromptVariant::wording;
            case PERSONA -> PromptVariant::persona;
        };
    }

    private List<PositionShares> positions() {
        TreeMap<Integer, List<Integer>> bySize = new TreeMap<>();
        for (int q = 0; q < questions.size(); q++) {
            if (anyRead(questions.get(q))) {
                bySize.computeIfAbsent(cell.questions().get(q).options().size(), size -> new ArrayList<>())
                        .add(q);
            }
        }
        List<PositionShares> positions = new ArrayList<>();
        for (Map.Entry<Integer, List<Integer>> those : bySize.entrySet()) {
            positions.add(positions(those.getKey(), those.getValue()));
        }
        return positions;
    }

    private static boolean anyRead(List<Way> ways) {
        for (Way way : ways) {
            if (way.read() > 0) {
                return true;
            }
        }
        return false;
    }

    private PositionShares positions(int size, List<Integer> those) {
        double[] shares = new double[size];
        double[] unbiased = new double[size];
        for (int q : those) {
            double[] overall = Variants.sum(questions.get(q));
            double read = Arrays.stream(overall).sum();
            for (Way way : questions.get(q)) {
                List<String> shown = new ArrayList<>();
                for (Option option : way.variant().options()) {
                    shown.add(option.text());
                }
                for (int k = 0; k < overall.length; k++) {
                    int place = shown.indexOf(
                            cell.questions().get(q).opinions().get(k).text());
                    shares[place] += way.shares()[k] / read / those.size();
                    unbiased[place] += overall[k] / read * (way.read() / read) / those.size();
                }
            }
        }
        return new PositionShares(size, those.size(), list(shares), list(unbiased));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
