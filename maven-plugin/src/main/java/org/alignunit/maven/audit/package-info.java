/**
 * What audits found of models; start at {@link org.alignunit.maven.audit.ModelAudit}.
 */
@NullMarked
package org.alignunit.maven.audit;

import org.jspecify.annotations.NullMarked;
