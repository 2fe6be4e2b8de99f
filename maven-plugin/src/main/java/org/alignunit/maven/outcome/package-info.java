/**
 * What the gate found, in words for readers: headline, reasons and next steps; start at
 * {@link org.alignunit.maven.outcome.BuildOutcome}.
 */
@NullMarked
package org.alignunit.maven.outcome;

import org.jspecify.annotations.NullMarked;
