/**
 * What text passes before it leaves, so that it has no secret in it and controls no terminal; start at {@link Secrets}.
 */
@NullMarked
package org.alignunit.internal.text;

import org.jspecify.annotations.NullMarked;
