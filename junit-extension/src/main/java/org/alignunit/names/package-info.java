/**
 * The names of all parameters, and what was probably meant by a name that does not exist; start at
 * {@link org.alignunit.names.ParameterNames}.
 */
@NullMarked
package org.alignunit.names;

import org.jspecify.annotations.NullMarked;
