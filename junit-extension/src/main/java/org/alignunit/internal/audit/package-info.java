/**
 * Asks a model anew for recorded prompts, and tests whether it still answers as recorded; start at
 * {@link org.alignunit.internal.audit.Audit}.
 */
@NullMarked
package org.alignunit.internal.audit;

import org.jspecify.annotations.NullMarked;
