package org.alignunit.microdata.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.Profile;
import org.alignunit.microdata.aggregate.Sums;
import org.alignunit.microdata.aggregate.WeightState;
import org.alignunit.microdata.imports.people.AnswerKey;
import org.alignunit.microdata.imports.people.Plans;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.WeightColumn;
import org.alignunit.microdata.mapping.WeightNames;
import org.alignunit.microdata.source.Microdata;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.MicrodataException;
import org.jspecify.annotations.Nullable;

/** What is wrong with the weights. */
final class WeightChecks {
    private final Mapping mapping;
    private final Microdata data;
    private final Aggregate rows;
    private final List<AnswerKey> keys;
    private final Findings findings;

    WeightChecks(Mapping mapping, Microdata data, Aggregate rows, List<AnswerKey> keys, Findings findings) {
        this.mapping = mapping;
        this.data = data;
        this.rows = rows;
        this.keys = keys;
        this.findings = findings;
    }

    /** Columns that look like weights, whether or not the mapping names them. */
    static List<String> candidates(List<Column> columns) {
        return columns.stream()
                .filter(WeightNames::looksLikeWeight)
                .map(Column::name)
                .toList();
    }

    /** Columns that look like weights, and of which the mapping says nothing. */
    static List<String> unnamed(Mapping mapping, List<Column> columns) {
        Set<String> named = new HashSet<>();
        if (mapping.weight() != null) {
            named.addAll(mapping.weight().unused());
        }
        mapping.exclusions().forEach(exclusion -> named.addAll(ColumnChecks.columns(exclusion.where())));
        for (int wave = 0; wave < Math.max(1, mapping.waves().size()); wave++) {
            WeightColumn weight = Plans.weight(mapping, wave);
            named.addAll(weight.unused());
            if (weight.column() != null) {
                named.add(weight.column());
            }
        }
        mapping.questions().forEach(question -> named.add(question.column()));
        return candidates(columns).stream()
                .filter(name -> !named.contains(name))
                .toList();
    }

    void check() {
        List<String> unnamed = unnamed(mapping, data.columns());
        String list = String.join(", ", unnamed)
                + (unnamed.size() == 1
                        ? " (looks like a weight)"
                        : unnamed.size() == 2 ? " (both look like weights)" : " (all look like weights)");
        boolean said = mapping.weight() != null
                || !mapping.waves().isEmpty() && mapping.waves().stream().noneMatch(wave -> wave.weight() == null);
        if (!said) {
            findings.error(
                    "",
                    "no \"weight\"" + (unnamed.isEmpty() ? "" : "; the data have " + list),
                    "name " + (unnamed.size() > 1 ? "one, and list the others under \"unused\"" : "it")
                            + ", or write \"weight\": null if everybody counts once");
        } else if (!unnamed.isEmpty()) {
            findings.warning(
                    "/weight",
                    "the data have " + list + ", of which the mapping says nothing",
                    "name it as the weight, or list it under \"unused\"");
        }
        for (int wave = 0; wave < Math.max(1, mapping.waves().size()); wave++) {
            String column = Plans.weight(mapping, wave).column();
            if (column != null) {
                checkCoverage(wave, column);
                checkScale(wave, column);
            }
        }
    }

    private String place(int wave) {
        return mapping.waves().isEmpty() || mapping.waves().get(wave).weight() == null
                ? "/weight"
                : "/waves/" + wave + "/weight";
    }

    private String in(int wave) {
        return mapping.waves().isEmpty()
                ? ""
                : " of " + mapping.waves().get(wave).id();
    }

    private static boolean isHere(Profile profile, int wave) {
        return profile.wave() == wave && profile.exclusions().isEmpty();
    }

    private void checkCoverage(int wave, String column) {
        int worst = -1;
        long most = 0;
        for (int question = 0; question < keys.size(); question++) {
            long missing = asked(rows, question, wave, true);
            if (missing > most) {
                most = missing;
                worst = question;
            }
        }
        if (worst < 0) {
            return;
        }
        int question = worst;
        List<String> filled = candidates(data.columns()).stream()
                .filter(name -> !name.equals(column) && fills(name, question, wave))
                .toList();
        findings.error(
                place(wave),
                String.format(
                        Locale.ROOT,
                        "weight \"%s\" is empty in %d of %d rows%s that were asked %s",
                        column,
                        most,
                        asked(rows, question, wave, false),
                        in(wave),
                        mapping.questions().get(question).id()),
                filled.isEmpty()
                        ? "name a weight that is filled there, or exclude these people"
                        : "there is "
                                + filled.stream()
                                        .map(name -> "\"" + name + "\"")
                                        .collect(Collectors.joining(", "))
                                + ", which is filled there");
    }

    private boolean fills(String column, int question, int wave) {
        Aggregate other = weightedBy(column);
        return other != null && asked(other, question, wave, true) == 0;
    }

    /** The data by another weight; null if the column holds none. */
    private @Nullable Aggregate weightedBy(String column) {
        try {
            return data.aggregate(Plans.weightedBy(mapping, column));
        } catch (MicrodataException e) {
            return null;
        }
    }

    /** How many people of a wave were asked a question; those without a weight, or all. */
    private long asked(Aggregate aggregate, int question, int wave, boolean unweighted) {
        return aggregate.answers().get(question).stream()
                .filter(answer -> isHere(answer.profile(), wave)
                        && (!unweighted || answer.profile().weight() == WeightState.MISSING)
                        && keys.get(question).option(answer.code()) >= 0)
                .mapToLong(answer -> answer.sums().respondents())
                .sum();
    }

    /** A sum of weights is no number of people, which shows where they are far apart. */
    private void checkScale(int wave, String column) {
        List<Aggregate.Total> weighted = new ArrayList<>(rows.totals());
        weighted.removeIf(
                total -> !isHere(total.profile(), wave) || total.sums().weight() == 0);
        Sums sums = weighted.stream().map(Aggregate.Total::sums).reduce(Sums.ZERO, Sums::plus);
        double mean = sums.weight() / Math.max(1, sums.respondents());
        if (sums.respondents() == 0) {
            findings.error(
                    place(wave), "nobody" + in(wave) + " has a positive weight \"" + column + "\"", "name another");
        } else if (mean > 10 || mean < 0.1) {
            findings.warning(
                    place(wave),
                    String.format(
                            Locale.ROOT,
                            "weight \"%s\" sums to %,.0f over %,d people%s",
                            column,
                            sums.weight(),
                            sums.respondents(),
                            in(wave)),
                    "it is used for shares and Kish's size only, never as a number of people");
        }
    }
}
