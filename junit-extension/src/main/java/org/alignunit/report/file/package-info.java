/**
 * Files of results, plans and recording uses, the only contract between the extension and the plugin; start at
 * {@link org.alignunit.report.file.ResultFiles}, which reads what {@link org.alignunit.report.file.ResultWriter} wrote.
 */
@NullMarked
package org.alignunit.report.file;

import org.jspecify.annotations.NullMarked;
