/**
 * A data file as rows of a table, whatever its format: columns, values, labels, missing values; start at
 * {@link org.alignunit.microdata.table.DataFile}.
 */
@NullMarked
package org.alignunit.microdata.table;

import org.jspecify.annotations.NullMarked;
