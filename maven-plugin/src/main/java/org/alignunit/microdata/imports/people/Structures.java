package org.alignunit.microdata.imports.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Profile;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.correlation.Eigenvalues;
import org.alignunit.microdata.correlation.Scores;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/**
 * How much the answers of one person hang together, by group and wave: the share of the first principal component of the
 * correlations between scores. People fall into parts that have nothing to do with their answers; how the share varies as one
 * part after the other is left out tells its standard error. Weights stay as they are meanwhile.
 */
public final class Structures {
    private static final int PARTS = 20;
    private static final int PAIRS_AT_ONCE = 500;

    private final Mapping mapping;
    private final List<AnswerKey> keys;
    private final Weighting weighting;
    private final List<Where> groups;
    private final int waves;
    private final List<Scores> scores = new ArrayList<>();
    private final List<int[]> opinions;
    /** By group and wave, and by the part that is left out (the last leaves out nobody): the correlations of all scores. */
    private final double[][][][] correlations;
    /** By group and wave: how many people stated an opinion on both of two questions. */
    private final long[][][] people;

    private Structures(Mapping mapping, List<AnswerKey> keys, Weighting weighting) {
        this.mapping = mapping;
        this.keys = keys;
        this.weighting = weighting;
        groups = new ArrayList<>(
                mapping.groups().stream().map(group -> group.where()).toList());
        groups.addAll(parts(mapping));
        waves = Math.max(1, mapping.waves().size());
        opinions = keys.stream().map(Scenario::opinions).toList();
        int size = 0;
        for (int question = 0; question < keys.size(); question++) {
            boolean ordinal = mapping.questions().get(question).ordinal();
            List<@Nullable Double> values = new ArrayList<>();
            keys.get(question).options().stream()
                    .filter(option -> !option.refusal())
                    .forEach(option -> values.add(ordinal ? option.value() : null));
            scores.add(Scores.of(values, size));
            size += scores.get(question).size();
        }
        int cells = mapping.groups().size() * waves;
        correlations = new double[cells][PARTS + 1][size][size];
        people = new long[cells][keys.size()][keys.size()];
    }

    /** Whether people can be told apart: by a column that the mapping names, or by their rows. */
    public static boolean isFeasible(Mapping mapping, Microdata data) {
        return mapping.crosstabs() != null && (mapping.crosstabs().respondent() != null || data.hasNumberedRows());
    }

    /** The conditions of the parts, into which people fall by the number of the column that tells them apart. */
    public static List<Where> parts(Mapping mapping) {
        Mapping.Crosstabs asked = mapping.crosstabs();
        String column = asked == null || asked.respondent() == null ? Where.Part.ROW : asked.respondent();
        return IntStream.range(0, PARTS)
                .<Where>mapToObj(part -> new Where.Part(column, part, PARTS))
                .toList();
    }

    /** The structure of each group in each wave, where enough people stated an opinion on two questions. */
    static List<GroupStructure> of(Mapping mapping, List<AnswerKey> keys, Weighting weighting) {
        Structures structures = new Structures(mapping, keys, weighting);
        List<AggregatePlan.Pair> pairs = Plans.pairs(keys.size());
        Aggregate alone = structures.weighting.counted(structures.groups, List.of());
        for (int question = 0; question < keys.size(); question++) {
            structures.add(question, alone.answers().get(question));
        }
        for (int from = 0; from < pairs.size(); from += PAIRS_AT_ONCE) {
            List<AggregatePlan.Pair> some = pairs.subList(from, Math.min(pairs.size(), from + PAIRS_AT_ONCE));
            Aggregate counted = structures.weighting.counted(structures.groups, some);
            for (int i = 0; i < some.size(); i++) {
                structures.add(some.get(i), counted.pairs().get(i));
            }
        }
        return IntStream.range(0, structures.people.length)
                .mapToObj(structures::structure)
                .filter(structure -> structure.questions().size() > 1 && Double.isFinite(structure.standardError()))
                .toList();
    }

    /** Sums of weights by cell, part and the opinions on two questions. */
    private final class Table {
        private final int first;
        private final int second;
        private final double[][][][] weights;

        Table(int first, int second) {
            this.first = first;
            this.second = second;
            weights = new double[people.length][PARTS][scores.get(first).opinions()]
                    [scores.get(second).opinions()];
        }

        void add(Profile profile, int row, int column, Sums sums) {
            if (row < 0 || column < 0 || !weighting.counts(profile)) {
                return;
            }
            Sums weighted = weighting.apply(profile, sums);
            int named = mapping.groups().size();
            int part = profile.groups().stream()
                    .mapToInt(group -> group - named)
                    .max()
                    .orElse(-1);
            for (int group : profile.groups()) {
                if (group < named && part >= 0) {
                    int cell = group * waves + profile.wave();
                    weights[cell][part][row][column] += weighted.weight();
                    people[cell][first][second] += weighted.respondents();
                }
            }
        }

        /** Notes the correlations of all scores of both questions, with each part left out and with none. */
        void correlate() {
            for (int cell = 0; cell < weights.length; cell++) {
                people[cell][second][first] = people[cell][first][second];
                for (int left = 0; left <= PARTS; left++) {
                    correlate(rest(weights[cell], left), correlations[cell][left]);
                }
            }
        }

        private void correlate(double[][] table, double[][] into) {
            Scores rows = scores.get(first);
            Scores columns = scores.get(second);
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < columns.size(); j++) {
                    double correlation = Scores.correlation(table, rows.byOpinion()[i], columns.byOpinion()[j]);
                    into[rows.first() + i][columns.first() + j] = correlation;
                    into[columns.first() + j][rows.first() + i] = correlation;
                }
            }
        }

        private double[][] rest(double[][][] parts, int left) {
            double[][] rest = new double[parts[0].length][parts[0][0].length];
            for (int part = 0; part < PARTS; part++) {
                for (int i = 0; i < rest.length && part != left; i++) {
                    for (int j = 0; j < rest[i].length; j++) {
                        rest[i][j] += parts[part][i][j];
                    }
                }
            }
            return rest;
        }
    }

    private int opinion(int question, Value code) {
        int option = keys.get(question).option(code);
        return option < 0 ? -1 : opinions.get(question)[option];
    }

    /** A question beside itself: its indicators hang together too. */
    private void add(int question, List<Aggregate.AnswerSums> answers) {
        Table table = new Table(question, question);
        for (Aggregate.AnswerSums answer : answers) {
            int opinion = opinion(question, answer.code());
            table.add(answer.profile(), opinion, opinion, answer.sums());
        }
        table.correlate();
    }

    private void add(AggregatePlan.Pair pair, List<Aggregate.PairSums> answers) {
        Table table = new Table(pair.first(), pair.second());
        for (Aggregate.PairSums answer : answers) {
            table.add(
                    answer.profile(),
                    opinion(pair.first(), answer.first()),
                    opinion(pair.second(), answer.second()),
                    answer.sums());
        }
        table.correlate();
    }

    private GroupStructure structure(int cell) {
        List<Integer> questions = questions(cell);
        double[][][] byPart = correlations[cell];
        int[] places = questions.stream()
                .flatMapToInt(
                        question -> IntStream.range(0, scores.get(question).size())
                                .map(score -> scores.get(question).first() + score))
                .filter(place -> byPart[PARTS][place][place] > 0)
                .toArray();
        if (questions.size() < 2) {
            return new GroupStructure(cell / waves, cell % waves, List.of(), 0, 0);
        }
        double[] without = IntStream.range(0, PARTS)
                .mapToDouble(part -> share(byPart[part], places))
                .toArray();
        double mean = Arrays.stream(without).average().orElseThrow();
        double squares = Arrays.stream(without)
                .map(share -> (share - mean) * (share - mean))
                .sum();
        return new GroupStructure(
                cell / waves,
                cell % waves,
                questions,
                share(byPart[PARTS], places),
                Math.sqrt((PARTS - 1.0) / PARTS * squares));
    }

    /** The questions on which people differ, any two of which enough people answered: first goes what lacks most. */
    private List<Integer> questions(int cell) {
        List<Integer> questions = new ArrayList<>(IntStream.range(0, keys.size())
                .filter(question -> varies(cell, question))
                .boxed()
                .toList());
        while (true) {
            int worst = -1;
            long most = 0;
            for (int question : questions) {
                long lacking = questions.stream()
                        .filter(other -> people[cell][question][other] < mapping.minimumRespondents())
                        .count();
                if (lacking > most) {
                    most = lacking;
                    worst = question;
                }
            }
            if (worst < 0) {
                return questions;
            }
            questions.remove((Integer) worst);
        }
    }

    private boolean varies(int cell, int question) {
        Scores all = scores.get(question);
        return IntStream.range(all.first(), all.first() + all.size())
                .anyMatch(place -> correlations[cell][PARTS][place][place] > 0);
    }

    private static double share(double[][] correlations, int[] places) {
        double[][] matrix = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                matrix[i][j] = i == j ? 1 : correlations[places[i]][places[j]];
            }
        }
        return Eigenvalues.largest(matrix) / places.length;
    }
}
