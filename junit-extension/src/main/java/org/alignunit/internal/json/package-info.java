/**
 * JSON as plain Java values, read and written by a stream alone, and checked; start at
 * {@link org.alignunit.internal.json.PlainJson}.
 */
@NullMarked
package org.alignunit.internal.json;

import org.jspecify.annotations.NullMarked;
