package org.alignunit.microdata.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.imports.people.AnswerKey;
import org.alignunit.microdata.imports.people.ColumnValues;
import org.alignunit.microdata.imports.people.ImportedPeople;
import org.alignunit.microdata.imports.people.MarginComparison;
import org.alignunit.microdata.imports.people.Plans;
import org.alignunit.microdata.imports.people.Structures;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.RakingTarget;
import org.alignunit.microdata.raking.RakingException;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.MicrodataException;
import org.alignunit.microdata.table.Row;
import org.alignunit.microdata.table.Value;
import org.jspecify.annotations.Nullable;

/** Applies a mapping to microdata, and finds in one run all that is wrong with either. */
public final class SurveyImport {
    private final Microdata data;
    private final Findings findings = new Findings();

    private SurveyImport(Microdata data) {
        this.data = data;
    }

    /**
     * What came of a mapping.
     *
     * @param people what the survey file is made of; null if something must be corrected first
     * @param figures how many published figures are met
     */
    public record Result(@Nullable ImportedPeople people, Findings findings, int figures) {}

    /** Applies a mapping. */
    public static Result of(Mapping mapping, Microdata data) {
        SurveyImport run = new SurveyImport(data);
        try {
            return run.apply(ColumnValues.of(mapping, data.columns()));
        } catch (MicrodataException e) {
            run.findings.error("/data", String.valueOf(e.getMessage()), "nothing is imported");
            return new Result(null, run.findings, 0);
        }
    }

    private Result apply(Mapping mapping) {
        ColumnChecks.check(mapping, data.columns(), findings);
        if (findings.hasErrors()) {
            return new Result(null, findings, 0);
        }
        AggregatePlan plan = Plans.all(mapping);
        Aggregate rows = data.aggregate(plan);
        List<AnswerKey> keys = keys(mapping);
        for (int i = 0; i < keys.size(); i++) {
            CodeChecks.check(mapping.questions().get(i), keys.get(i), counts(rows, i), "/questions/" + i, findings);
        }
        tellSplits(mapping, rows, keys);
        new WeightChecks(mapping, data, rows, keys, findings).check();
        PeopleChecks.check(mapping, rows, findings);
        checkRespondents(mapping);
        ImportedPeople people;
        try {
            people = ImportedPeople.of(mapping, data, plan, rows, keys);
        } catch (RakingException e) {
            String[] message = String.valueOf(e.getMessage()).split("; ", 2);
            findings.error(margin(mapping, message[0]), message[0], message[1]);
            return new Result(null, findings, 0);
        }
        int figures = findings.hasErrors() ? 0 : FigureChecks.check(people, data, findings);
        checkMargins(people);
        if (!findings.hasErrors() && people.references().isEmpty()) {
            findings.error(
                    "/minimumRespondents",
                    "no group has " + mapping.minimumRespondents() + " people who stated an opinion",
                    "lower it, or name larger groups");
        }
        return new Result(findings.hasErrors() ? null : people, findings, figures);
    }

    private List<AnswerKey> keys(Mapping mapping) {
        Map<String, Column> columns = new LinkedHashMap<>();
        data.columns().forEach(column -> columns.put(column.name(), column));
        return mapping.questions().stream()
                .map(question -> AnswerKey.of(question, columns.get(question.column())))
                .toList();
    }

    private static Map<Value, Long> counts(Aggregate rows, int question) {
        Map<Value, Long> counts = new LinkedHashMap<>();
        rows.answers()
                .get(question)
                .forEach(answer -> counts.merge(answer.code(), answer.sums().respondents(), Long::sum));
        return counts;
    }

    /** Where "missing" has no role, another column may tell who was not asked. */
    private void tellSplits(Mapping mapping, Aggregate rows, List<AnswerKey> keys) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Value missing = Value.missing(Row.SYSTEM);
            if (counts(rows, i).containsKey(missing) && keys.get(i).option(missing) == AnswerKey.NO_ROLE) {
                open.add(i);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        NotAskedSplit split = new NotAskedSplit(data);
        for (int question : open) {
            String column = mapping.questions().get(question).column();
            split.of(column)
                    .ifPresent(words -> findings.warning(
                            "/questions/" + question + "/codes",
                            column + " is empty " + words,
                            "the first were not asked, it seems"));
        }
    }

    /** The standard error of the structure needs people that are told apart. */
    private void checkRespondents(Mapping mapping) {
        if (mapping.crosstabs() == null) {
            return;
        }
        String column = mapping.crosstabs().respondent();
        if (!Structures.isFeasible(mapping, data)) {
            findings.warning(
                    "/crosstabs",
                    "rows of a database have no order, so no \"structure\" is written",
                    "write {\"respondent\": ...} with a column of whole numbers that tells people apart");
        } else if (column != null) {
            Where none = new Where.Not(new Where.Any(Structures.parts(mapping)));
            long people = data
                    .aggregate(new AggregatePlan(
                            List.of(), List.of(none), List.of(), List.of(AggregatePlan.Wave.all(null)), List.of()))
                    .totals()
                    .stream()
                    .filter(total -> !total.profile().groups().isEmpty())
                    .mapToLong(total -> total.sums().respondents())
                    .sum();
            if (people > 0) {
                findings.error(
                        "/crosstabs/respondent",
                        "people without a whole number in column \"" + column + "\": " + people,
                        "name a column of whole numbers that tells people apart");
            }
        }
    }

    private static String margin(Mapping mapping, String fault) {
        RakingTarget raking = mapping.raking();
        for (int i = 0; raking != null && i < raking.margins().size(); i++) {
            String column = raking.margins().get(i).column();
            if (fault.startsWith("margin \"" + column + "\"") || fault.contains(" with " + column + "=")) {
                return "/rake/margins/" + i;
            }
        }
        return "/rake";
    }

    /** Raking mends weights, not who could be asked. */
    private void checkMargins(ImportedPeople people) {
        RakingTarget raking = people.mapping().raking();
        if (raking == null) {
            return;
        }
        for (int wave = 0; wave < people.plan().waves().size(); wave++) {
            long dropped = people.scenario().weighting().withoutLevel(wave);
            if (dropped > 0) {
                findings.warning(
                        "/rake",
                        "people without a level in some margin are left out: " + dropped,
                        "add their codes to the shares, or drop the margin");
            }
            List<MarginComparison> comparisons =
                    MarginComparison.of(people.scenario().weighting(), wave, raking.margins());
            for (int i = 0; i < comparisons.size(); i++) {
                MarginComparison margin = comparisons.get(i);
                if (!raking.applied() && margin.isFar()) {
                    findings.warning(
                            "/rake/margins/" + i,
                            String.format(
                                    Locale.ROOT,
                                    "the sample is far from margin \"%s\" (%.3f, at least %.3f) and weights are not raked",
                                    margin.column(),
                                    margin.distance(),
                                    margin.lower()),
                            "leave out \"apply\": false, or say so where you publish");
                }
            }
        }
    }
}
