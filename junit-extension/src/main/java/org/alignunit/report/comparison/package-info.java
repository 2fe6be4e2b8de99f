/**
 * What two measurements of the same questions say together: an earlier and a later run, simulation and knowledge; start
 * at {@link org.alignunit.report.comparison.ResultComparison}.
 */
@NullMarked
package org.alignunit.report.comparison;

import org.jspecify.annotations.NullMarked;
