package org.alignunit.microdata.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;

/** Makes the aggregate of a file in one pass. */
public final class Aggregator {
    private final DataFile file;
    private final AggregatePlan plan;
    private final Outcomes tests;
    private final Strata strata;
    private final Codes[] codes;
    /** The column of weights of each wave; -1 for none. */
    private final int[] weights;

    private final long[] outcome;
    /** The codes of the row, by question. */
    private final int[] answered;

    private final int[] firsts;
    private final int[] seconds;

    private Aggregator(DataFile file, AggregatePlan plan) {
        this.file = file;
        this.plan = plan;
        tests = new Outcomes(file, plan.conditions());
        outcome = new long[tests.words()];
        strata = new Strata(this::stratum);
        codes = plan.questions().stream()
                .map(question -> new Codes(file, file.column(question)))
                .toArray(Codes[]::new);
        answered = new int[codes.length];
        firsts = plan.pairs().stream().mapToInt(AggregatePlan.Pair::first).toArray();
        seconds = plan.pairs().stream().mapToInt(AggregatePlan.Pair::second).toArray();
        weights = plan.waves().stream()
                .mapToInt(wave -> wave.weight() == null ? -1 : file.column(wave.weight()))
                .toArray();
    }

    /**
     * Reads the file once.
     *
     * @throws MicrodataException if a column is not there, a weight is no number, or a person is in two waves
     */
    public static Aggregate of(DataFile file, AggregatePlan plan) {
        Aggregator aggregator = new Aggregator(file, plan);
        file.forEachRow(aggregator::add);
        return aggregator.aggregate();
    }

    private Stratum stratum(long[] met) {
        return new Stratum(met, Profile.of(plan, condition -> tests.isMet(condition, met)), plan);
    }

    private void add(Row row) {
        Arrays.fill(outcome, 0);
        tests.run(row, outcome);
        Stratum stratum = strata.of(outcome);
        int wave = stratum.profile.wave();
        if (wave < Profile.NONE) {
            throw fault(row, "it lies in " + (-1 - wave) + " waves", "let the waves' conditions exclude one another");
        }
        double weight = wave == Profile.NONE || weights[wave] < 0 ? 1 : weight(row, weights[wave]);
        Stratum.Accumulator accumulator = stratum.of(state(weight, stratum.cut));
        double counted = weight > 0 ? weight : 0;
        accumulator.add(counted);
        for (int question = 0; question < codes.length; question++) {
            answered[question] = codes[question].of(row);
            accumulator.add(question, answered[question], counted);
        }
        for (int pair = 0; pair < firsts.length; pair++) {
            accumulator.add(pair, answered[firsts[pair]], answered[seconds[pair]], counted);
        }
    }

    private static WeightState state(double weight, double cut) {
        return Double.isNaN(weight)
                ? WeightState.MISSING
                : weight > cut ? WeightState.LARGE : weight > 0 ? WeightState.POSITIVE : WeightState.ZERO;
    }

    private double weight(Row row, int column) {
        double weight = row.number(column);
        String place = ", column " + file.columns().get(column).name();
        if (Double.isNaN(weight) && row.missing(column) == Row.NONE) {
            throw fault(
                    row, place, "the weight \"" + row.text(column) + "\" is no number", "name the column of weights");
        }
        if (weight < 0 || Double.isInfinite(weight)) {
            throw fault(row, place, "the weight is " + row.text(column), "name the column of weights");
        }
        return weight;
    }

    private MicrodataException fault(Row row, String fault, String remedy) {
        return fault(row, "", fault, remedy);
    }

    private MicrodataException fault(Row row, String column, String fault, String remedy) {
        return new MicrodataException(file.info().path(), "row " + row.position() + column, fault, remedy);
    }

    private Aggregate aggregate() {
        List<Stratum.Accumulator> accumulators = strata.all().stream()
                .flatMap(stratum -> Arrays.stream(stratum.accumulators()))
                .toList();
        return new Aggregate(
                accumulators.stream().map(Stratum.Accumulator::total).toList(),
                IntStream.range(0, codes.length)
                        .mapToObj(question -> answers(accumulators, question))
                        .toList(),
                IntStream.range(0, firsts.length)
                        .mapToObj(pair -> pairs(accumulators, pair))
                        .toList());
    }

    private List<Aggregate.PairSums> pairs(List<Stratum.Accumulator> accumulators, int pair) {
        List<Value> first = codes[firsts[pair]].all();
        List<Value> second = codes[seconds[pair]].all();
        List<Aggregate.PairSums> pairs = new ArrayList<>();
        for (Stratum.Accumulator accumulator : accumulators) {
            for (int i = 0; i < first.size(); i++) {
                for (int j = 0; j < second.size(); j++) {
                    Sums sums = accumulator.answers(pair, i, j);
                    if (sums.respondents() > 0) {
                        pairs.add(new Aggregate.PairSums(accumulator.profile, first.get(i), second.get(j), sums));
                    }
                }
            }
        }
        return pairs;
    }

    private List<Aggregate.AnswerSums> answers(List<Stratum.Accumulator> accumulators, int question) {
        List<Aggregate.AnswerSums> answers = new ArrayList<>();
        for (Stratum.Accumulator accumulator : accumulators) {
            for (int code = 0; code < codes[question].all().size(); code++) {
                Sums sums = accumulator.answer(question, code);
                if (sums.respondents() > 0) {
                    answers.add(new Aggregate.AnswerSums(
                            accumulator.profile, codes[question].all().get(code), sums));
                }
            }
        }
        return answers;
    }
}
