/**
 * What a mapping makes of people: options, weights, raking, references, and how each decision moves them; start at
 * {@link org.alignunit.microdata.imports.people.Scenario}.
 */
@NullMarked
package org.alignunit.microdata.imports.people;

import org.jspecify.annotations.NullMarked;
