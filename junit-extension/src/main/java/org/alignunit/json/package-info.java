/**
 * JSON as plain Java values, read and written by a stream alone, and checked; start at
 * {@link org.alignunit.json.PlainJson}.
 */
@NullMarked
package org.alignunit.json;

import org.jspecify.annotations.NullMarked;
