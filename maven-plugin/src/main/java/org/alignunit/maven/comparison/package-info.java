/**
 * What two measurements of the same questions say together: an earlier and a later run, simulation and knowledge; start
 * at {@link org.alignunit.maven.comparison.ResultComparison}.
 */
@NullMarked
package org.alignunit.maven.comparison;

import org.jspecify.annotations.NullMarked;
