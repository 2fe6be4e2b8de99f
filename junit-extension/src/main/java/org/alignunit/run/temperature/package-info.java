/**
 * Temperatures of log-probabilities, fitted on other questions than those they scale; start at
 * {@link org.alignunit.run.temperature.TemperatureScaling}.
 */
@NullMarked
package org.alignunit.run.temperature;

import org.jspecify.annotations.NullMarked;
