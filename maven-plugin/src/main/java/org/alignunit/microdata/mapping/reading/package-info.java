/**
 * Reads mapping files: JSON with comments, checked against a JSON Schema; start at
 * {@link org.alignunit.microdata.mapping.reading.MappingReader}.
 */
@NullMarked
package org.alignunit.microdata.mapping.reading;

import org.jspecify.annotations.NullMarked;
