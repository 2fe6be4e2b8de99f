/**
 * An application that knows nothing of AlignUnit: a panel of simulated people who are interviewed by telephone; start at
 * {@link org.alignunit.sample.PersonaPanel}.
 */
@NullMarked
package org.alignunit.sample;

import org.jspecify.annotations.NullMarked;
