/**
 * What audits found of recorded prompts; start at {@link org.alignunit.internal.result.audit.AuditedPrompt}.
 */
@NullMarked
package org.alignunit.internal.result.audit;

import org.jspecify.annotations.NullMarked;
