package org.alignunit.microdata.mapping;

import java.util.Locale;
import java.util.regex.Pattern;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.ColumnType;

/** Columns that look like weights by their name or label. */
public final class WeightNames {
    private static final Pattern NAME = Pattern.compile(
            "(.*[_.])?(w|wt|wts|wgt|wght|weight|weights|gewicht|poids|peso|pond|pweight|rakewgt)([_.]?\\d*)([_.].*)?"
                    + "|wt[a-z]{0,6}\\d*|(final|[a-z]{0,6})_?weight[a-z]*_?\\w*|.*wgh?t\\d*|pondera\\w*|gewicht\\w*|wex");
    private static final Pattern LABEL =
            Pattern.compile("\\b(weight(ing)?s?|gewicht\\w*|pondération|ponderación)\\b( factor| variable)?");
    /** What people weigh is a question. */
    private static final Pattern BODY =
            Pattern.compile("\\b(kilo\\w*|kg|pounds?|lbs?|body|how much|loss|overweight|height)\\b");

    private WeightNames() {}

    /** Whether a column looks like weights. */
    public static boolean looksLikeWeight(Column column) {
        String label = column.label().toLowerCase(Locale.ROOT);
        return column.type() != ColumnType.TEXT
                && column.type() != ColumnType.TIME
                && column.labels().size() <= 1
                && !BODY.matcher(label).find()
                && (NAME.matcher(column.name().toLowerCase(Locale.ROOT)).matches()
                        || LABEL.matcher(label).find());
    }
}
