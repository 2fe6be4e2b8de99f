/**
 * The result file, the only contract between the extension and the plugin; start at {@link org.alignunit.report.ResultFile}.
 */
@NullMarked
package org.alignunit.report;

import org.jspecify.annotations.NullMarked;
