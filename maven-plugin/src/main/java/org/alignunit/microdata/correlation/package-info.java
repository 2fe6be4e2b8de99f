/** Correlations between answers to questions, and their first principal component; start at {@link org.alignunit.microdata.correlation.Scores}. */
@NullMarked
package org.alignunit.microdata.correlation;

import org.jspecify.annotations.NullMarked;
