/**
 * The result file and the plan file, the only contract between the extension and the plugin; start at
 * {@link org.alignunit.report.ResultFile}, written by {@link org.alignunit.report.ResultWriter} and read by
 * {@link org.alignunit.report.ResultFiles}, and at {@link org.alignunit.report.PlanFile}.
 */
@NullMarked
package org.alignunit.report;

import org.jspecify.annotations.NullMarked;
