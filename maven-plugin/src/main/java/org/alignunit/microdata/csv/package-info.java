/** Delimited text, parsed by FastCSV; start at {@link org.alignunit.microdata.csv.CsvFile}. */
@NullMarked
package org.alignunit.microdata.csv;

import org.jspecify.annotations.NullMarked;
