/**
 * What was found or planned of a test case, as records; start at {@link org.alignunit.report.TestResult}.
 */
@NullMarked
package org.alignunit.report;

import org.jspecify.annotations.NullMarked;
