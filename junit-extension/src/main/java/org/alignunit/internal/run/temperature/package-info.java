/** Temperatures of log-probabilities, fitted on other questions than those they scale; start at {@code TemperatureScaling}. */
@NullMarked
package org.alignunit.internal.run.temperature;

import org.jspecify.annotations.NullMarked;
