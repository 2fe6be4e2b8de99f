/**
 * The names of all parameters, and what was probably meant by a name that does not exist; start at
 * {@link org.alignunit.internal.configuration.ParameterNames}.
 */
@NullMarked
package org.alignunit.internal.configuration;

import org.jspecify.annotations.NullMarked;
