package org.alignunit.microdata.source;

import java.util.List;
import org.alignunit.microdata.aggregate.Aggregate;
import org.alignunit.microdata.aggregate.AggregatePlan;
import org.alignunit.microdata.aggregate.Aggregator;
import org.alignunit.microdata.table.Column;
import org.alignunit.microdata.table.DataFile;
import org.alignunit.microdata.table.MicrodataException;

/** Microdata of which sums alone are asked: a file is read in one pass, a database sums by itself and hands out no row. */
public interface Microdata extends AutoCloseable {
    /** The columns in order. */
    List<Column> columns();

    /**
     * Counts the values of every column.
     *
     * @param most of a column with more distinct values than this that neither have a label nor are declared missing, only
     *     those that do are listed
     * @throws MicrodataException if the data cannot be read
     */
    List<ColumnContents> contents(int most);

    /** Whether each person has a row of a number that stays the same. */
    default boolean hasNumberedRows() {
        return false;
    }

    /**
     * Sums people and weights.
     *
     * @throws MicrodataException if a column is not there, a weight is no number, or a person is in two waves
     */
    Aggregate aggregate(AggregatePlan plan);

    @Override
    default void close() {}

    /** The microdata in a file. */
    static Microdata of(DataFile file) {
        return new Microdata() {
            @Override
            public List<Column> columns() {
                return file.columns();
            }

            @Override
            public boolean hasNumberedRows() {
                return true;
            }

            @Override
            public List<ColumnContents> contents(int most) {
                return FileContents.of(file, most);
            }

            @Override
            public Aggregate aggregate(AggregatePlan plan) {
                return Aggregator.of(file, plan);
            }
        };
    }
}
