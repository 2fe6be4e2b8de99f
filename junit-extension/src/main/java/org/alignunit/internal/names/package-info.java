/** Finds things by glob, and the nearest names to one that does not exist; start at {@link org.alignunit.internal.names.Globs}. */
@NullMarked
package org.alignunit.internal.names;

import org.jspecify.annotations.NullMarked;
