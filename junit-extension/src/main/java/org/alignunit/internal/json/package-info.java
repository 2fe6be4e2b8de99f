/**
 * JSON as plain Java values, read and written as a stream; start at {@link org.alignunit.internal.json.Json}.
 */
@NullMarked
package org.alignunit.internal.json;

import org.jspecify.annotations.NullMarked;
