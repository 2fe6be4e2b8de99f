package org.alignunit.microdata.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alignunit.internal.names.NearNames;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.Findings;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.WeightColumn;
import org.alignunit.microdata.table.Column;
import org.jspecify.annotations.Nullable;

/** Columns that a mapping names and the data do not have. */
final class ColumnChecks {
    private final Set<String> columns = new LinkedHashSet<>();
    private final Findings findings;

    private ColumnChecks(List<Column> columns, Findings findings) {
        columns.forEach(column -> this.columns.add(column.name()));
        this.findings = findings;
    }

    static void check(Mapping mapping, List<Column> columns, Findings findings) {
        ColumnChecks checks = new ColumnChecks(columns, findings);
        for (int i = 0; i < mapping.questions().size(); i++) {
            checks.require(mapping.questions().get(i).column(), "/questions/" + i + "/column");
        }
        checks.weight(mapping.weight(), "/weight");
        for (int i = 0; i < mapping.exclusions().size(); i++) {
            checks.where(mapping.exclusions().get(i).where(), "/exclude/" + i + "/where");
        }
        for (int i = 0; i < mapping.groups().size(); i++) {
            checks.where(mapping.groups().get(i).where(), "/groups/" + i + "/where");
        }
        for (int i = 0; i < mapping.waves().size(); i++) {
            checks.where(mapping.waves().get(i).where(), "/waves/" + i + "/where");
            checks.weight(mapping.waves().get(i).weight(), "/waves/" + i + "/weight");
        }
        if (mapping.crosstabs() != null && mapping.crosstabs().respondent() != null) {
            checks.require(mapping.crosstabs().respondent(), "/crosstabs/respondent");
        }
        if (mapping.raking() != null) {
            for (int i = 0; i < mapping.raking().margins().size(); i++) {
                checks.require(mapping.raking().margins().get(i).column(), "/rake/margins/" + i + "/column");
            }
        }
    }

    private void weight(@Nullable WeightColumn weight, String place) {
        if (weight != null) {
            if (weight.column() != null) {
                require(weight.column(), place);
            }
            weight.unused().forEach(unused -> require(unused, place + "/unused"));
        }
    }

    private void where(Where where, String place) {
        columns(where).forEach(column -> require(column, place));
    }

    private void require(String column, String place) {
        if (!columns.contains(column)) {
            findings.error(place, "the data have no column \"" + column + "\"", NearNames.remedy(column, columns));
        }
    }

    /** The columns that a condition tests. */
    static Set<String> columns(Where where) {
        Set<String> found = new LinkedHashSet<>();
        if (where instanceof Where.Test test) {
            found.add(test.column());
        } else if (where instanceof Where.All all) {
            all.conditions().forEach(each -> found.addAll(columns(each)));
        } else if (where instanceof Where.Any any) {
            any.conditions().forEach(each -> found.addAll(columns(each)));
        } else if (where instanceof Where.Not not) {
            found.addAll(columns(not.condition()));
        }
        return found;
    }
}
