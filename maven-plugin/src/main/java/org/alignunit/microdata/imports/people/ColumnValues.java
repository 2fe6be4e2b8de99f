package org.alignunit.microdata.imports.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alignunit.microdata.aggregate.Where;
import org.alignunit.microdata.mapping.CodeEntry;
import org.alignunit.microdata.mapping.MappedGroup;
import org.alignunit.microdata.mapping.MappedQuestion;
import org.alignunit.microdata.mapping.MappedWave;
import org.alignunit.microdata.mapping.Mapping;
import org.alignunit.microdata.mapping.RakingTarget;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;
import org.alignunit.microdata.table.Value;

/**
 * Writes the values of a mapping as those of the columns are: JSON has other types than a data file, and the keys of an
 * object are always texts.
 */
public final class ColumnValues {
    private static final String NUMBER = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

    private final Map<String, Column> columns;

    private ColumnValues(List<Column> columns) {
        this.columns = columns.stream().collect(Collectors.toMap(Column::name, column -> column, (one, other) -> one));
    }

    /** The mapping with values of the types of the columns. */
    public static Mapping of(Mapping mapping, List<Column> columns) {
        ColumnValues values = new ColumnValues(columns);
        return new Mapping(
                mapping.survey(),
                mapping.data(),
                mapping.weight(),
                mapping.exclusions().stream()
                        .map(each -> new Mapping.Exclusion(each.name(), values.where(each.where()), each.expected()))
                        .toList(),
                mapping.raking() == null ? null : values.raking(mapping.raking()),
                mapping.minimumRespondents(),
                mapping.questions().stream().map(values::question).toList(),
                mapping.groups().stream()
                        .map(each -> new MappedGroup(
                                each.attribute(),
                                each.value(),
                                each.persona(),
                                values.where(each.where()),
                                each.paraphrases()))
                        .toList(),
                mapping.waves().stream()
                        .map(each -> new MappedWave(each.id(), values.where(each.where()), each.weight()))
                        .toList(),
                mapping.crosstabs(),
                mapping.annotations());
    }

    private RakingTarget raking(RakingTarget raking) {
        return new RakingTarget(
                raking.trim(),
                raking.margins().stream()
                        .map(margin -> {
                            Map<Value, Double> shares = new LinkedHashMap<>();
                            margin.shares().forEach((code, share) -> shares.put(value(margin.column(), code), share));
                            return new RakingTarget.PopulationMargin(margin.column(), margin.source(), shares);
                        })
                        .toList(),
                raking.applied());
    }

    private MappedQuestion question(MappedQuestion question) {
        String column = question.column();
        return new MappedQuestion(
                question.id(),
                column,
                question.text(),
                question.context(),
                question.ordinal(),
                question.codes().stream()
                        .map(entry -> new CodeEntry(codes(column, entry.codes()), entry.role()))
                        .toList(),
                question.similar(),
                question.paraphrases(),
                question.checks().stream()
                        .map(check -> new MappedQuestion.PublishedFigure(
                                check.group(),
                                check.wave(),
                                check.code() == null ? null : value(column, check.code()),
                                check.option(),
                                check.respondents(),
                                check.share(),
                                check.decimals()))
                        .toList());
    }

    private CodeEntry.Codes codes(String column, CodeEntry.Codes codes) {
        return codes instanceof CodeEntry.Codes.Listed listed
                ? new CodeEntry.Codes.Listed(listed.values().stream()
                        .map(value -> value(column, value))
                        .toList())
                : codes;
    }

    private Where where(Where where) {
        if (where instanceof Where.Codes codes) {
            Set<Value> values = codes.codes().stream()
                    .map(code -> value(codes.column(), code))
                    .collect(Collectors.toSet());
            return new Where.Codes(codes.column(), values);
        }
        if (where instanceof Where.All all) {
            return new Where.All(all.conditions().stream().map(this::where).toList());
        }
        if (where instanceof Where.Any any) {
            return new Where.Any(any.conditions().stream().map(this::where).toList());
        }
        return where instanceof Where.Not not ? new Where.Not(where(not.condition())) : where;
    }

    private Value value(String name, Value value) {
        Column column = columns.get(name);
        if (column == null) {
            return value;
        }
        if (column.type() == ColumnType.TEXT) {
            return value instanceof Value.Numeric ? Value.of(value.toString()) : value;
        }
        if (!(value instanceof Value.Text text)) {
            return value;
        }
        if (text.text().strip().matches(NUMBER)) {
            return Value.of(Double.parseDouble(text.text().strip()));
        }
        boolean extended = column.type() != ColumnType.UNTYPED && text.text().matches("\\.[a-z]");
        return extended ? Value.missing(text.text().charAt(1)) : value;
    }
}
