/**
 * What was found or planned of a test case, as records; start at {@link org.alignunit.internal.result.TestResult}.
 */
@NullMarked
package org.alignunit.internal.result;

import org.jspecify.annotations.NullMarked;
