/**
 * The one table that leaves the data: people, sums of weights and of squared weights by profile, question and code; start
 * at {@link org.alignunit.microdata.aggregate.Aggregator}.
 */
@NullMarked
package org.alignunit.microdata.aggregate;

import org.jspecify.annotations.NullMarked;
