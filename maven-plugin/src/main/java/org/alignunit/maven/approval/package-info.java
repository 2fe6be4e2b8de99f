/**
 * Approved results, and what became of each approved test case since; start at
 * {@link org.alignunit.maven.approval.ApprovedRun}.
 */
@NullMarked
package org.alignunit.maven.approval;

import org.jspecify.annotations.NullMarked;
