/**
 * Survey microdata wherever they lie, in a file or in a database: what the columns hold, and the aggregate; start at
 * {@link org.alignunit.microdata.source.Microdata}.
 */
@NullMarked
package org.alignunit.microdata.source;

import org.jspecify.annotations.NullMarked;
